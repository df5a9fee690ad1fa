import { scaleLinear } from 'd3'

/** One network's share for each ratio, from 0 to 1. */
export interface SqueezeShareRow {
  readonly key: string
  readonly shares: readonly { readonly ratio: number; readonly share: number }[]
}

const NAME = 22
const BAR = 14
const BETWEEN = 3
const AFTER = 16
const FIGURE = 118

/** Three bars under each network's name, on one scale; figures stand behind the bars. */
export function layoutSqueezeShares(rows: readonly SqueezeShareRow[], width: number) {
  const largest = Math.max(1e-6, ...rows.flatMap(({ shares }) => shares.map(({ share }) => share)))
  const x = scaleLinear([0, largest], [0, Math.max(40, width - FIGURE)])
  let top = 0
  const groups = rows.map(({ key, shares }) => {
    const nameY = top + NAME - 7
    const bars = shares.map(({ ratio, share }, index) => ({
      ratio,
      y: top + NAME + index * (BAR + BETWEEN),
      width: Math.max(1, x(share)),
      height: BAR,
    }))
    top += NAME + shares.length * (BAR + BETWEEN) + AFTER
    return { key, nameY, bars }
  })
  return { groups, height: Math.max(1, top) }
}
