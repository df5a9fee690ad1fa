import type { ConvSpec, DepthwiseSpec } from '../layer'
import { type Norm, normFactors } from './norm'

/** A convolution's numbers; the kernel in the shape it had. */
export interface Filter {
  readonly kernel: Float64Array
  /** One an output channel. */
  readonly bias: Float64Array
}

/**
 * The filter that does a convolution and the batch norm behind it at once: w' = w·s and
 * b' = β + (b − μ)·s with s = γ/√(σ² + ε); arXiv:1712.05877, equation 14. Output channels are
 * innermost in a kernel, and for a depthwise one the pair [in, multiplier] is, so the last
 * values of each row are one a channel in both.
 */
export function foldAfter(kernel: Float64Array, bias: Float64Array | null, norm: Norm): Filter {
  const { scale, shift } = normFactors(norm)
  const channels = scale.length
  return {
    kernel: kernel.map((weight, index) => weight * scale[index % channels]!),
    bias: shift.map((move, channel) => move + (bias?.[channel] ?? 0) * scale[channel]!),
  }
}

/**
 * The filter that does a batch norm and the convolution behind it at once. Each weight takes its
 * input channel's scale, and the shifts add up under the kernel. Exact where the window meets
 * values alone: padding's zeros come after the norm, and this puts them before it.
 */
export function foldBefore(
  layer: ConvSpec | DepthwiseSpec,
  kernel: Float64Array,
  bias: Float64Array | null,
  norm: Norm,
): Filter {
  const { scale, shift } = normFactors(norm)
  const inChannels = scale.length
  const groups = layer.kind === 'conv' ? layer.groups : inChannels
  const inPerGroup = inChannels / groups
  const outChannels =
    layer.kind === 'conv' ? layer.outChannels : inChannels * layer.channelMultiplier
  const outPerGroup = outChannels / groups
  const folded = new Float64Array(kernel.length)
  const moved = Float64Array.from({ length: outChannels }, (_, channel) => bias?.[channel] ?? 0)
  for (const [index, weight] of kernel.entries()) {
    const outChannel = index % outChannels
    const within = Math.floor(index / outChannels) % inPerGroup
    const inChannel = Math.floor(outChannel / outPerGroup) * inPerGroup + within
    folded[index] = weight * scale[inChannel]!
    moved[outChannel]! += weight * shift[inChannel]!
  }
  return { kernel: folded, bias: moved }
}

/** As a device keeps it: rounded to float32, 24 bits of each number. */
export const inFloat32 = ({ kernel, bias }: Filter): Filter => ({
  kernel: Float64Array.from(kernel, Math.fround),
  bias: Float64Array.from(bias, Math.fround),
})
