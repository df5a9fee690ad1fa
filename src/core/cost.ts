import type { Convention } from './convention'
import type { HWC, LayerSpec } from './layer'
import { never } from './result'
import { elements } from './shape'

/** Bytes of one float32 value. */
export const BYTES = 4

/**
 * Multiply–accumulates of one layer for one image; bias, norm, activation, pooling and joins
 * count 0, as in the papers. At 14×14×512 a full 3×3 costs 462,422,016 and its
 * depthwise-separable pair 52,283,392: 8.84 times fewer, which is 1 / (1/N + 1/K²).
 */
export function macs(layer: LayerSpec, input: HWC, output: HWC): number {
  if (layer.kind === 'dense') return weights(layer, input)
  return output[0] * output[1] * weights(layer, input)
}

/** Values in a layer's kernel or matrix; its bias and batch norm's scale and shift stay out. */
export function weights(layer: LayerSpec, input: HWC): number {
  switch (layer.kind) {
    case 'conv': {
      const [height, width] = layer.kernelSize
      return height * width * (input[2] / layer.groups) * layer.outChannels
    }
    case 'depthwise':
      return layer.kernelSize[0] * layer.kernelSize[1] * input[2] * layer.channelMultiplier
    case 'dense':
      return elements(input) * layer.outFeatures
    case 'batchNorm':
    case 'activation':
    case 'pool':
    case 'globalPool':
    case 'dropout':
    case 'add':
    case 'multiply':
    case 'concat':
    case 'flatten':
    case 'adaptivePool':
    case 'channelShuffle':
    case 'channelSlice':
      return 0
    default:
      return never(layer)
  }
}

/** Values in a layer's bias, one an output channel; 0 where it has none. */
export function biases(layer: LayerSpec, input: HWC): number {
  switch (layer.kind) {
    case 'conv':
      return layer.bias ? layer.outChannels : 0
    case 'depthwise':
      return layer.bias ? input[2] * layer.channelMultiplier : 0
    case 'dense':
      return layer.bias ? layer.outFeatures : 0
    default:
      return 0
  }
}

/**
 * Trainable parameters: weights, bias, and 2 a channel for batch norm. Keras' running mean and
 * variance are in its total but not trainable, so they stay out.
 */
export function params(layer: LayerSpec, input: HWC): number {
  if (layer.kind === 'batchNorm') return 2 * input[2]
  return weights(layer, input) + biases(layer, input)
}

/** Operations of one layer for one image, in the convention's unit and with what it includes. */
export function operations(
  layer: LayerSpec,
  input: HWC,
  output: HWC,
  convention: Convention,
): number {
  const perMac = convention.unit === 'flop' ? 2 : 1
  if (layer.kind === 'batchNorm') {
    return convention.batchNorm === 'counted' ? perMac * elements(output) : 0
  }
  const added = convention.bias === 'in' && biases(layer, input) > 0 ? elements(output) : 0
  return perMac * macs(layer, input, output) + added
}

/**
 * Whether a layer may overwrite its input, so that it needs no memory of its own and, fused with
 * the layer before it, no traffic: activations, a folded batch norm, and the two that only pass
 * their input on, dropout and flatten.
 */
export function runsInPlace(layer: LayerSpec, convention: Convention): boolean {
  switch (layer.kind) {
    case 'activation':
    case 'dropout':
    case 'flatten':
      return true
    case 'batchNorm':
      return convention.batchNorm === 'folded'
    default:
      return false
  }
}

/** Bytes of a layer's output in float32. */
export const activationBytes = (output: HWC): number => BYTES * elements(output)

/**
 * Bytes a layer moves if every input, weight and output crosses the memory bus once: a lower
 * bound with a cache that holds one layer's working set and nothing between layers.
 */
export function trafficBytes(layer: LayerSpec, inputs: readonly HWC[], output: HWC): number {
  let values = elements(output) + params(layer, inputs[0]!)
  for (const input of inputs) values += elements(input)
  return BYTES * values
}

/**
 * Arithmetic intensity, FLOPs a byte moved, whatever the convention counts: two for each MAC.
 * At 14×14×512 a depthwise 3×3 has 2.2, its pointwise 55.5.
 */
export const flopsPerByte = (macCount: number, bytes: number): number =>
  bytes === 0 ? 0 : (2 * macCount) / bytes
