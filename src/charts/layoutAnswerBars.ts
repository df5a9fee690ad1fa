export interface AnswerBarRow {
  readonly key: string
  readonly parts: readonly { readonly key: string; readonly value: number }[]
}

const LABEL = 24
const BAR = 34
const GAP = 18

/**
 * Two bars on one scale; each label stands over its bar, so the bars keep the whole width. The
 * scale is one division by hand: d3's would be 11 kB more before the first view is drawn.
 */
export function layoutAnswerBars(rows: readonly AnswerBarRow[], width: number, bar = BAR) {
  const total = (row: AnswerBarRow) => row.parts.reduce((sum, part) => sum + part.value, 0)
  const most = Math.max(1, ...rows.map(total))
  const x = (value: number) => (value / most) * width
  return {
    height: rows.length * (LABEL + bar) + (rows.length - 1) * GAP,
    barHeight: bar,
    rows: rows.map((row, index) => {
      const y = index * (LABEL + bar + GAP) + LABEL
      let sum = 0
      return {
        key: row.key,
        labelY: y - 8,
        y,
        total: total(row),
        parts: row.parts.map((part) => {
          const left = x(sum)
          sum += part.value
          return { key: part.key, x: left, width: x(sum) - left }
        }),
      }
    }),
  }
}
