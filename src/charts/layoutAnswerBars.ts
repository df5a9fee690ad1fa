import { scaleLinear } from 'd3'

export interface AnswerBarRow {
  readonly key: string
  readonly parts: readonly { readonly key: string; readonly value: number }[]
}

const LABEL = 24
const BAR = 34
const GAP = 18

/** Two bars on one scale; each label stands over its bar, so the bars keep the whole width. */
export function layoutAnswerBars(rows: readonly AnswerBarRow[], width: number, bar = BAR) {
  const total = (row: AnswerBarRow) => row.parts.reduce((sum, part) => sum + part.value, 0)
  const x = scaleLinear([0, Math.max(1, ...rows.map(total))], [0, width])
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
