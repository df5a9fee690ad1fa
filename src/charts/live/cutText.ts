/** Pixels of a Latin letter in a drawing's usual 13. */
const LETTER = 7.2

const widthOf = (letter: string, each: number) =>
  letter.codePointAt(0)! > 0x2e7f ? 2 * each : each

/** As many letters as fit so many pixels; Chinese ones are twice as wide. */
export function cutText(text: string, width: number, each = LETTER): string {
  let room = width
  const letters = [...text]
  for (const [index, letter] of letters.entries()) {
    room -= widthOf(letter, each)
    if (room < each) return `${letters.slice(0, index).join('').trimEnd()}…`
  }
  return text
}

/** About how wide a text is drawn, in pixels. */
export const textWidth = (text: string, each = LETTER): number =>
  [...text].reduce((sum, letter) => sum + widthOf(letter, each), 0)
