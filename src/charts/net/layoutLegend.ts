const LINE = 24
const SIGN = 24
const GAP = 18
const WIDE_CHARACTER = 14
const CHARACTER = 7.7

/** About as wide as the text is drawn at 14 px; Chinese characters are square. */
export const textWidth = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (character > '\u2e7f' ? WIDE_CHARACTER : CHARACTER),
    0,
  )

/** Signs with their names, from left to right and on as many lines as they need. */
export function layoutLegend(labels: readonly string[], width: number) {
  let x = 0
  let y = 0
  const items = labels.map((label) => {
    const room = SIGN + textWidth(label)
    if (x > 0 && x + room > width) {
      x = 0
      y += LINE
    }
    const item = { x, y, textX: x + SIGN }
    x += room + GAP
    return item
  })
  return { items, height: labels.length === 0 ? 0 : y + LINE }
}
