/** Pages of the Learn view, in the order of their names at its top; the first is the path. */
export const SECTIONS = ['path', 'glossary', 'sources', 'notebook', 'teach', 'privacy'] as const
type Named = (typeof SECTIONS)[number]

/**
 * `sheet.price` is a lesson on paper. `lesson.price` opens it beside its first scene: an address
 * short enough to be copied from paper by hand.
 */
export type Section = Named | 'sheet' | 'lesson'

const KNOWN: readonly Section[] = [...SECTIONS, 'sheet', 'lesson']

/** An entry of a section, as an address names it in `panel`: `glossary.mac`. */
export const pieceOf = (section: Section, id: string) => `${section}.${id}`

/** The section an address asks for, and the entry in it; anything else opens the path. */
export function readPanel(panel: string): { section: Section; entry: string } {
  const [name = '', ...rest] = panel.split('.')
  const section = KNOWN.find((known) => known === name)
  return section ? { section, entry: rest.join('.') } : { section: 'path', entry: '' }
}
