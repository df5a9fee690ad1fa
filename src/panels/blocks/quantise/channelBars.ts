import type { ChannelBar } from '../../../charts/blocks/layoutQuantiseStrip'
import { type Grid, integersIn, type Range, type Scheme } from '../../../core/quantise/grid'
import { aliveOf } from '../../../core/quantise/score'
import { gridsOf } from '../../../core/quantise/tensor'
import type { FoldedLayer } from './foldedLayers'

/** A layer's channels against their grids, the widest first. */
export interface ChannelStudy {
  /** Numbers of the channels from 0, in the order of the bars. */
  readonly order: readonly number[]
  readonly bars: readonly ChannelBar[]
  readonly grids: readonly Grid[]
  /** The grid of all channels; null where each has its own. */
  readonly shared: Grid | null
  /** Integers that live channels span: the most, the median and the fewest of them. */
  readonly integers: { readonly most: number; readonly median: number; readonly least: number }
}

const widthOf = ({ min, max }: Range) => max - min

export function channelStudy({ ranges }: FoldedLayer, scheme: Scheme): ChannelStudy {
  const grids = gridsOf(ranges, scheme)
  const order = ranges
    .map((_, channel) => channel)
    .sort((one, other) => widthOf(ranges[other]!) - widthOf(ranges[one]!))
  const bars = order.map((channel): ChannelBar => {
    const { min, max } = ranges[channel]!
    const grid = grids[channel]!
    const integers = integersIn({ min, max }, grid)
    return { key: String(channel + 1), min, max, step: grid.scale, integers }
  })
  const isAlive = aliveOf(ranges)
  const live = bars
    .filter((_, place) => isAlive[order[place]!])
    .map(({ integers }) => integers)
    .sort((one, other) => one - other)
  const integers = {
    most: live.at(-1) ?? 0,
    median: live[Math.floor(live.length / 2)] ?? 0,
    least: live[0] ?? 0,
  }
  return { order, bars, grids, shared: scheme.isPerChannel ? null : (grids[0] ?? null), integers }
}

/** A channel's own weights, in the order they lie in memory. */
export function weightsOf({ tensor }: FoldedLayer, channel: number): readonly number[] {
  const { values, channels } = tensor
  return Array.from(
    { length: values.length / channels },
    (_, at) => values[at * channels + channel]!,
  )
}
