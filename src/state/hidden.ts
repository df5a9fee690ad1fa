import { HIDEABLE, type Hideable } from './choice'

/** What is hidden, from an address, `nav*answer`; undefined for text that names anything else. */
export function parseHidden(text: string): readonly Hideable[] | undefined {
  if (text === '') return []
  const asked = text.split('*')
  const hidden = HIDEABLE.filter((part) => asked.includes(part))
  return hidden.length === new Set(asked).size ? hidden : undefined
}

/** The same as text, in the order of `HIDEABLE`. */
export const printHidden = (hidden: readonly Hideable[]): string =>
  HIDEABLE.filter((part) => hidden.includes(part)).join('*')
