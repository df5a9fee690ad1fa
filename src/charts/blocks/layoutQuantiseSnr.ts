import { scaleLinear } from 'd3'
import type { Family } from '../net/kinds'

/** A layer's signal-to-noise ratios in dB, under one grid for all channels and under one each. */
export interface SnrColumn {
  readonly key: string
  readonly family: Family
  readonly shared: number
  readonly own: number
}

const HEIGHT = 330
/** Beyond this nothing more is heard; an exact layer is drawn here. */
const MOST_DB = 80

export function layoutQuantiseSnr(columns: readonly SnrColumn[], width: number) {
  const plot = { left: 52, right: width - 2, top: 26, bottom: HEIGHT - 32 }
  const pitch = (plot.right - plot.left) / Math.max(1, columns.length)
  const heard = (db: number) => (db > MOST_DB ? MOST_DB : db > 0 ? db : 0)
  const most = Math.max(10, ...columns.flatMap(({ shared, own }) => [heard(shared), heard(own)]))
  const y = scaleLinear([0, most], [plot.bottom, plot.top]).nice(5)
  const gap = pitch > 14 ? 4 : pitch > 7 ? 2 : 1
  return {
    height: HEIGHT,
    plot,
    pitch,
    columns: columns.map(({ key, shared, own }, index) => {
      const sharedY = y(heard(shared))
      const ownY = y(heard(own))
      return {
        key,
        x: plot.left + index * pitch + gap / 2,
        width: pitch - gap,
        sharedY,
        ownY,
        top: Math.min(sharedY, ownY),
        height: Math.abs(sharedY - ownY),
      }
    }),
    ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
  }
}

/** The column at a place; null outside the plot. */
export function snrColumnAt(
  { plot, pitch, columns }: ReturnType<typeof layoutQuantiseSnr>,
  x: number,
): number | null {
  if (x < plot.left || x > plot.right || columns.length === 0) return null
  return Math.min(columns.length - 1, Math.floor((x - plot.left) / pitch))
}
