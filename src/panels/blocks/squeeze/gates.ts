import {
  excite,
  pool,
  type SqueezeStages,
  type SqueezeWeights,
} from '../../../core/squeeze/squeeze'

/** A map as it came out of the network: values row-major in height, width, channels. */
export interface SeenMap {
  readonly shape: readonly [height: number, width: number, channels: number]
  readonly values: ArrayLike<number>
}

export function seenMap(map: {
  readonly shape: readonly number[]
  readonly values: ArrayLike<number>
}): SeenMap {
  const [height = 1, width = 1, channels = 1] = map.shape.slice(-3)
  return { shape: [height, width, channels], values: map.values }
}

/** Null where the map has other channels than the block: it is of another layer still. */
export const stagesOf = (
  map: SeenMap | null,
  weights: SqueezeWeights | null,
): SqueezeStages | null =>
  map && weights && map.shape[2] === weights.channels
    ? excite(pool(map.values, map.shape[2]), weights)
    : null

/** One channel of a map. */
export function channelOf({ shape: [height, width, channels], values }: SeenMap, channel: number) {
  return {
    height,
    width,
    values: Float32Array.from(
      { length: height * width },
      (_, pixel) => values[pixel * channels + channel] ?? 0,
    ),
  }
}

/** Channels offered at each end of an order. */
export const ENDS = 4

/** A gate has moved by more than this between two pictures. */
export const MOVED = 0.05

export interface GateMoves {
  readonly opened: number
  readonly closed: number
  /** The channel whose gate differs most, from 0. */
  readonly most: number
  /** Mean of the differences' sizes. */
  readonly mean: number
}

/** How the second picture's gates differ from the first's. */
export function gateMoves(from: Float64Array, to: Float64Array): GateMoves {
  let opened = 0
  let closed = 0
  let most = 0
  let sum = 0
  for (let channel = 0; channel < from.length; channel += 1) {
    const move = to[channel]! - from[channel]!
    if (move > MOVED) opened += 1
    if (move < -MOVED) closed += 1
    if (Math.abs(move) > Math.abs(to[most]! - from[most]!)) most = channel
    sum += Math.abs(move)
  }
  return { opened, closed, most, mean: from.length > 0 ? sum / from.length : 0 }
}

/** Channels by how far their gates have opened, the furthest first. */
export const byMove = (from: Float64Array, to: Float64Array): readonly number[] =>
  byGate(to.map((gate, channel) => gate - from[channel]!))

/** Channels by their gates, the widest open first. */
export const byGate = (gates: Float64Array): readonly number[] =>
  Array.from(gates, (_, channel) => channel).sort((one, other) => gates[other]! - gates[one]!)
