/** Pixels from one line of the address to the next, and of its type. */
export const SOURCE_LEADING = 16
export const SOURCE_SIZE = 11

/** A letter of the page's type on average, capitals and digits too, as a share of its size. */
const LETTER = 0.6
const MOST_LINES = 3
/** Narrower drawings have lines that stand over. */
const FEWEST_LETTERS = 24

/** Where an address may go on in another line: before what separates its parts. */
const PARTS = /(?=[#?&])/

/**
 * An address in lines no wider than a drawing of `width` pixels, cut between its parts where that
 * fits. More than three lines are for programs, which read the link: the third then ends in “…”.
 */
export function sourceLines(address: string, width: number): readonly string[] {
  const most = Math.max(FEWEST_LETTERS, Math.floor(width / (SOURCE_SIZE * LETTER)))
  const lines: string[] = []
  let line = ''
  for (const part of address.split(PARTS)) {
    if (line !== '' && line.length + part.length > most) {
      lines.push(line)
      line = ''
    }
    line += part
    for (; line.length > most; line = line.slice(most)) lines.push(line.slice(0, most))
  }
  if (line !== '') lines.push(line)
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]?.slice(0, most - 1)}…`]
}
