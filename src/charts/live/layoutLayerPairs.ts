import { scaleLinear } from 'd3'
import { FAMILIES, type Family } from '../net/kinds'

/** A layer, or several folded together: two shares of two wholes, each cut by kind. */
export interface LayerPair {
  readonly key: string
  readonly cost: Readonly<Partial<Record<Family, number>>>
  /** Empty while it is not known. */
  readonly time: Readonly<Partial<Record<Family, number>>>
}

export interface PairPart {
  readonly family: Family
  readonly y: number
  readonly height: number
}

export interface LayerPairsLayout {
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** The line from which costs rise and times fall. */
  readonly middle: number
  readonly pitch: number
  readonly columns: readonly {
    readonly key: string
    readonly x: number
    readonly width: number
    readonly cost: readonly PairPart[]
    readonly time: readonly PairPart[]
  }[]
  /** The same shares above and below. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
}

/** Height of each half, of the room between the two for letters, and around them for words. */
export const PAIRS = { half: 132, letters: 22, words: 24 } as const
const LEFT = 56

/** Two mirrored bars a layer on one scale: what is counted rises, what is measured falls. */
export function layoutLayerPairs(pairs: readonly LayerPair[], width: number): LayerPairsLayout {
  const sum = (of: LayerPair['cost']) =>
    FAMILIES.reduce((total, family) => total + (of[family] ?? 0), 0)
  const most = Math.max(0.001, ...pairs.flatMap(({ cost, time }) => [sum(cost), sum(time)]))
  const length = scaleLinear([0, most], [0, PAIRS.half]).nice(3)
  const plot = {
    left: LEFT,
    right: width - 2,
    top: PAIRS.words,
    bottom: PAIRS.words + 2 * PAIRS.half + PAIRS.letters,
  }
  const [rising, falling] = [plot.top + PAIRS.half, plot.bottom - PAIRS.half]
  const pitch = (plot.right - plot.left) / Math.max(1, pairs.length)
  const gap = pitch > 8 ? 2 : pitch > 4 ? 1 : 0.5
  const parts = (of: LayerPair['cost'], from: number, way: 1 | -1): readonly PairPart[] => {
    let at = 0
    return FAMILIES.flatMap((family) => {
      const height = length(of[family] ?? 0)
      if (height === 0) return []
      const y = way < 0 ? from - at - height : from + at
      at += height
      return [{ family, y, height }]
    })
  }
  const values = length.ticks(3).filter((value) => length(value) <= PAIRS.half + 0.5)
  return {
    height: plot.bottom + PAIRS.words,
    plot,
    middle: (rising + falling) / 2,
    pitch,
    columns: pairs.map(({ key, cost, time }, index) => ({
      key,
      x: plot.left + index * pitch + gap / 2,
      width: pitch - gap,
      cost: parts(cost, rising, -1),
      time: parts(time, falling, 1),
    })),
    ticks: values.flatMap((value) => [
      { value, y: rising - length(value) },
      { value, y: falling + length(value) },
    ]),
  }
}

/** The column at a place; null outside the plot. */
export function pairAt({ plot, pitch, columns }: LayerPairsLayout, x: number): number | null {
  if (x < plot.left || x > plot.right || columns.length === 0) return null
  return Math.min(columns.length - 1, Math.floor((x - plot.left) / pitch))
}
