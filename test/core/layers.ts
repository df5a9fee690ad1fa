import fc from 'fast-check'
import type { ConvSpec, DepthwiseSpec, LayerSpec, PoolSpec } from '../../src/core/layer'
import { type GraphNode, INPUT, type NetworkGraph } from '../../src/core/network'
import type { Result } from '../../src/core/result'

/** Random specs come from one seed, so a failure is the same for everyone. */
export const SEEDED = { seed: 1704, numRuns: 200 } as const

/** A full 3×3 convolution from which a test changes what it is about. */
export const conv = (part: Partial<ConvSpec> = {}): ConvSpec => ({
  kind: 'conv',
  kernelSize: [3, 3],
  stride: [1, 1],
  padding: 'same',
  dilation: [1, 1],
  groups: 1,
  outChannels: 8,
  bias: false,
  ...part,
})

export const depthwise = (part: Partial<DepthwiseSpec> = {}): DepthwiseSpec => ({
  kind: 'depthwise',
  kernelSize: [3, 3],
  stride: [1, 1],
  padding: 'same',
  dilation: [1, 1],
  channelMultiplier: 1,
  bias: false,
  ...part,
})

export const pool = (part: Partial<PoolSpec> = {}): PoolSpec => ({
  kind: 'pool',
  mode: 'max',
  kernelSize: [3, 3],
  stride: [2, 2],
  padding: 'valid',
  rounding: 'floor',
  ...part,
})

export const NORM: LayerSpec = { kind: 'batchNorm', epsilon: 0.001 }
export const RELU: LayerSpec = { kind: 'activation', activation: 'relu' }

/** Nodes by name; each reads the one before it unless inputs are given. */
export function graph(
  input: NetworkGraph['input'],
  layers: readonly (readonly [name: string, layer: LayerSpec, inputs?: readonly string[]])[],
): NetworkGraph {
  const nodes = layers.map(
    ([name, layer, inputs], at): GraphNode => ({
      name,
      layer,
      inputs: inputs ?? [layers[at - 1]?.[0] ?? INPUT],
    }),
  )
  return { name: 'test', input, nodes }
}

/** The value of an answer that must not be a fault. */
export function answer<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`fault: ${JSON.stringify(result.fault)}`)
  return result.value
}

export const faultOf = <Fault>(result: Result<unknown, Fault>): Fault | null =>
  result.ok ? null : result.fault

/** One square layer that exists: `'valid'` only where the dilated kernel fits. */
export const layerSetting = fc
  .record({
    kernelSize: fc.integer({ min: 1, max: 5 }),
    groupSize: fc.integer({ min: 1, max: 3 }),
    inPerGroup: fc.integer({ min: 1, max: 3 }),
    outPerGroup: fc.integer({ min: 1, max: 3 }),
    featureSize: fc.integer({ min: 1, max: 12 }),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 2 }),
    padding: fc.constantFrom('same', 'valid'),
    expansion: fc.integer({ min: 1, max: 4 }),
  })
  .filter((one) => one.padding === 'same' || one.dilation * (one.kernelSize - 1) < one.featureSize)
  .map(({ groupSize, inPerGroup, outPerGroup, ...rest }) => ({
    ...rest,
    groups: groupSize,
    inChannels: groupSize * inPerGroup,
    outChannels: groupSize * outPerGroup,
  }))
