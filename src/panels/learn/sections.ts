/** Pages of the Learn view, in the order of their names at its top; the first is the path. */
export const SECTIONS = ['path', 'glossary', 'sources', 'notebook', 'teach'] as const
export type Section = (typeof SECTIONS)[number]

/** The printed pages of the lesson that is chosen; reached from the path and not by a name. */
export const SHEET = 'sheet'

/** An entry of a section, as an address names it in `panel`: `glossary.mac`. */
export const pieceOf = (section: Section, id: string) => `${section}.${id}`

/** The section an address asks for, and the entry in it; anything else opens the path. */
export function readPanel(panel: string): { section: Section; entry: string } {
  const [name = '', ...rest] = panel.split('.')
  const section = SECTIONS.find((known) => known === name)
  return section ? { section, entry: rest.join('.') } : { section: 'path', entry: '' }
}
