import { scaleLinear } from 'd3'

export interface GemmBarRow {
  readonly key: string
  /** Drawn one after another, from the left. */
  readonly parts: readonly { readonly key: string; readonly value: number }[]
}

export interface GemmBarsLayout {
  readonly height: number
  readonly rows: readonly {
    readonly key: string
    readonly labelY: number
    readonly y: number
    readonly height: number
    readonly end: number
    readonly boxes: readonly { readonly key: string; readonly x: number; readonly width: number }[]
  }[]
}

const ROW = 52
const BAR = 20
/** Room after the longest bar for its figure. */
const FIGURE = 96

/** Stacked bars, each under its own name, all on one scale from zero. */
export function layoutGemmBars(
  rows: readonly GemmBarRow[],
  width: number,
  legendHeight: number,
): GemmBarsLayout {
  const sums = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))
  const x = scaleLinear([0, Math.max(1, ...sums)], [0, Math.max(1, width - FIGURE)])
  return {
    height: legendHeight + rows.length * ROW + 4,
    rows: rows.map(({ key, parts }, index) => {
      const top = legendHeight + index * ROW
      let before = 0
      const boxes = parts.map((part) => {
        const from = x(before)
        before += part.value
        return { key: part.key, x: from, width: x(before) - from }
      })
      return { key, labelY: top + 16, y: top + 24, height: BAR, end: x(before), boxes }
    }),
  }
}
