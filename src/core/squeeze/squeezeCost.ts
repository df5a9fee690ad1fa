import { macs, params } from '../cost'
import { shapesIn } from '../graphEdit'
import type { HWC } from '../layer'
import type { NetworkGraph } from '../network'
import { elements } from '../shape'
import { withoutSqueeze } from '../transforms'
import { squeezeLayers, squeezePlaces } from './addSqueeze'

interface Counts {
  readonly macs: number
  readonly params: number
}

/** What squeeze-and-excitation costs a network, as exact counts for one image. */
export interface SqueezeCost {
  readonly ratio: number
  /** The network without any such block. */
  readonly plain: Counts
  /** What the blocks add to that. */
  readonly added: Counts
  /** Of the network with its blocks. */
  readonly paramsShare: number
  readonly macsShare: number
  readonly blocks: number
  /**
   * Values that are averaged and multiplied: an addition and a product each, which a count of MACs
   * leaves out.
   */
  readonly mapValues: number
}

const sum = (all: readonly Counts[]): Counts => ({
  macs: all.reduce((so, one) => so + one.macs, 0),
  params: all.reduce((so, one) => so + one.params, 0),
})

/**
 * The cost of a block at each of a network's places, of a ratio-th of the channels, one entry a
 * ratio. Layers are counted by the engine's own rules; only what no other count needs, such as
 * receptive fields, is left out, so that many networks are counted within a frame or two.
 */
export function squeezeCosts(
  graph: NetworkGraph,
  ratios: readonly number[],
): readonly SqueezeCost[] {
  const without = withoutSqueeze(graph)
  const shapes = shapesIn(without)
  const plain = sum(
    without.nodes.flatMap(({ name, inputs, layer }) => {
      const [input, output] = [shapes.get(inputs[0]!), shapes.get(name)]
      return input && output
        ? [{ macs: macs(layer, input, output), params: params(layer, input) }]
        : []
    }),
  )
  const scaled = squeezePlaces(graph).flatMap((place) => {
    const shape = shapes.get(place)
    return shape ? [shape] : []
  })
  return ratios.map((ratio) => {
    const added = sum(scaled.map((shape) => blockCounts(shape, ratio)))
    return {
      ratio,
      plain,
      added,
      paramsShare: added.params / (plain.params + added.params),
      macsShare: added.macs / (plain.macs + added.macs),
      blocks: scaled.length,
      mapValues: scaled.reduce((so, shape) => so + elements(shape), 0),
    }
  })
}

function blockCounts([, , channels]: HWC, ratio: number): Counts {
  const { reduce, expand } = squeezeLayers(channels, ratio)
  const wide: HWC = [1, 1, channels]
  const narrow: HWC = [1, 1, reduce.outChannels]
  return {
    macs: macs(reduce, wide, narrow) + macs(expand, narrow, wide),
    params: params(reduce, wide) + params(expand, narrow),
  }
}
