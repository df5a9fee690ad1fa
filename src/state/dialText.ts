/** How an experiment is set, by the names of its dials; each value is text of its own kind. */
export type DialTexts = ReadonlyMap<string, string>

/** Room for a drawing of the reader's own, and little enough for an address. */
const LONGEST = 900

const DIAL = /^([a-zA-Z]\w{0,15}?)_([\w.-]{1,800})$/

/**
 * Dials from an address, `n_5*act_relu`; undefined for text that says none. Which names and values
 * an experiment has is not known here: it comes with the experiment, which is fetched later.
 */
export function parseDials(text: string): DialTexts | undefined {
  if (text === '') return new Map()
  if (text.length > LONGEST) return undefined
  const dials = new Map<string, string>()
  for (const token of text.split('*')) {
    const [, name, value] = DIAL.exec(token) ?? []
    if (name === undefined || value === undefined || dials.has(name)) return undefined
    dials.set(name, value)
  }
  return dials
}

/** The same dials as text, in the order they stand. */
export const printDials = (dials: DialTexts): string =>
  Array.from(dials, ([name, value]) => `${name}_${value}`).join('*')
