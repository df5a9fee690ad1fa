import type { ConvSpec, DepthwiseSpec, HWC, LayerSpec } from '../../src/core/layer'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import { createRandom, normal } from '../../src/core/random'
import { elements } from '../../src/core/shape'
import type { NamedWeights } from '../../src/runtime/protocol'
import { sizeOf, weightSlots } from '../../src/runtime/weights/names'

export const chain = (input: HWC, ...layers: readonly LayerSpec[]): NetworkGraph => ({
  name: 'chain',
  input,
  nodes: layers.map((layer, index) => ({
    name: `${layer.kind}_${index}`,
    inputs: [index === 0 ? INPUT : `${layers[index - 1]!.kind}_${index - 1}`],
    layer,
  })),
})

export const conv = (part: Partial<ConvSpec> = {}): ConvSpec => ({
  kind: 'conv',
  kernelSize: [3, 3],
  stride: [1, 1],
  dilation: [1, 1],
  padding: 'same',
  groups: 1,
  outChannels: 4,
  bias: true,
  ...part,
})

export const depthwise = (part: Partial<DepthwiseSpec> = {}): DepthwiseSpec => ({
  kind: 'depthwise',
  kernelSize: [3, 3],
  stride: [1, 1],
  dilation: [1, 1],
  padding: 'same',
  channelMultiplier: 1,
  bias: true,
  ...part,
})

export function noise(shape: HWC, seed = 7): Float32Array {
  const random = createRandom(seed)
  return Float32Array.from({ length: elements(shape) }, () => normal(random))
}

/** Of a prime length, so that rows of a kernel do not repeat one another. */
const DRAWS = noise([1, 1, 4093])

/** Weights for shapes' sake: one short run of noise over and over, at a network's usual spread. */
export function quickWeights(graph: NetworkGraph): NamedWeights {
  return new Map(
    weightSlots(graph).map(({ name, role, shape, fanIn }) => {
      const values = new Float32Array(sizeOf(shape))
      const spread = role === 'kernel' ? Math.sqrt(2 / fanIn) : 0.1
      const draws = DRAWS.map((draw) => draw * spread)
      if (role === 'gamma' || role === 'variance') values.fill(1)
      else
        for (let at = 0; at < values.length; at += draws.length)
          values.set(draws.subarray(0, values.length - at), at)
      return [name, { shape, values }]
    }),
  )
}

export const largestDifference = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let worst = 0
  for (let index = 0; index < one.length; index++)
    worst = Math.max(worst, Math.abs(one[index]! - other[index]!))
  return one.length === other.length ? worst : Number.POSITIVE_INFINITY
}
