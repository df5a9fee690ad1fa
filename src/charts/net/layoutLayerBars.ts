import { scaleLinear, scaleLog } from 'd3'
import type { Family } from './kinds'
import { type UnitBase, unitCeiling, unitTicks } from './unitTicks'

export interface LayerBar {
  readonly key: string
  readonly family: Family
  readonly value: number
  /** Side of the maps its stage makes; a run of equal ones is named together. */
  readonly side: string
}

export type BarScale = 'linear' | 'log'

export interface LayerBarsLayout {
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly pitch: number
  readonly bars: readonly {
    readonly key: string
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  /** Runs of layers in one stage; `hasRoom` for its name. */
  readonly runs: readonly {
    readonly side: string
    readonly x: number
    readonly width: number
    readonly hasRoom: boolean
  }[]
}

const HEIGHT = 300
const ROOM_FOR_CHARACTER = 8.5

/** Beyond this ratio of largest to smallest, small bars vanish on an even scale. */
const WIDE = 200

/** Whether a scale by powers of ten would show what an even one hides. */
export function isWide(values: readonly number[]): boolean {
  const some = values.filter((value) => value > 0)
  return some.length > 1 && Math.max(...some) / Math.min(...some) >= WIDE
}

/** A column a layer, in the network's order. On a log scale a layer of 0 has no column. */
export function layoutLayerBars(
  bars: readonly LayerBar[],
  scale: BarScale,
  width: number,
  base: UnitBase = 1000,
  left = 64,
): LayerBarsLayout {
  const plot = { left, right: width - 2, top: 12, bottom: HEIGHT - 44 }
  const pitch = (plot.right - plot.left) / Math.max(1, bars.length)
  const gap = pitch > 8 ? 2 : pitch > 4 ? 1 : 0.5
  const y = valueScale(
    bars.map((bar) => bar.value),
    scale,
    [plot.bottom, plot.top],
    base,
  )
  return {
    height: HEIGHT,
    plot,
    pitch,
    bars: bars.map(({ key, value }, index) => {
      const top = value > 0 ? y.at(value) : plot.bottom
      return {
        key,
        x: plot.left + index * pitch + gap / 2,
        y: top,
        width: pitch - gap,
        height: plot.bottom - top,
      }
    }),
    ticks: y.ticks.map((value) => ({ value, y: y.at(value) })),
    runs: runsOf(bars).map(({ side, start, count }) => ({
      side,
      x: plot.left + start * pitch,
      width: count * pitch,
      hasRoom: count * pitch >= side.length * ROOM_FOR_CHARACTER,
    })),
  }
}

function valueScale(
  values: readonly number[],
  scale: BarScale,
  range: readonly [number, number],
  unit: UnitBase,
): { readonly at: (value: number) => number; readonly ticks: readonly number[] } {
  const some = values.filter((value) => value > 0)
  const most = Math.max(1e-9, ...some)
  if (scale === 'linear' || some.length === 0) {
    const top = unitCeiling(most, 4, unit)
    const linear = scaleLinear([0, top], range)
    return { at: (value) => linear(value), ticks: unitTicks(top, 4, unit) }
  }
  const lowest = Math.floor(Math.log10(Math.min(...some)))
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(most)))
  // A whole power below the smallest, so that the smallest has a column too.
  const base = Number.isInteger(Math.log10(Math.min(...some))) ? lowest - 1 : lowest
  const log = scaleLog([10 ** base, 10 ** highest], range)
  const every = Math.max(1, Math.ceil((highest - base) / 5))
  const ticks = Array.from(
    { length: Math.floor((highest - base) / every) + 1 },
    (_, index) => 10 ** (base + index * every),
  )
  return { at: (value) => log(value), ticks }
}

function runsOf(bars: readonly LayerBar[]) {
  const runs: { side: string; start: number; count: number }[] = []
  bars.forEach(({ side }, index) => {
    const open = runs.at(-1)
    if (open?.side === side) open.count += 1
    else runs.push({ side, start: index, count: 1 })
  })
  return runs
}

/** The column at a place; null outside the plot. */
export function barAt(layout: LayerBarsLayout, x: number): number | null {
  const { plot, pitch, bars } = layout
  if (x < plot.left || x > plot.right || bars.length === 0) return null
  return Math.min(bars.length - 1, Math.floor((x - plot.left) / pitch))
}
