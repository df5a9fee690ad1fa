import { LEARN_PAGES } from '../../state/choice'

/** Those whose names stand at the top of the Learn view, in their order. */
export const SECTIONS = [
  ...(['path', 'glossary', 'sources', 'notebook', 'teach', 'privacy'] as const),
] as const satisfies readonly Section[]

/**
 * `sheet.price` is a lesson on paper. `lesson.price` opens it beside its first scene: an address
 * short enough to be copied from paper by hand.
 */
export type Section = (typeof LEARN_PAGES)[number]

/** An entry of a section, as an address names it in `panel`: `glossary.mac`. */
export const pieceOf = (section: Section, id: string) => `${section}.${id}`

/** The section an address asks for, and the entry in it; anything else opens the path. */
export function readPanel(panel: string): { section: Section; entry: string } {
  const [name = '', ...rest] = panel.split('.')
  const section = LEARN_PAGES.find((known) => known === name)
  return section ? { section, entry: rest.join('.') } : { section: 'path', entry: '' }
}
