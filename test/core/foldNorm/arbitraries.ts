import fc from 'fast-check'
import type { Norm } from '../../../src/core/foldNorm/norm'
import type { ConvSpec, DepthwiseSpec, HWC } from '../../../src/core/layer'
import { createRandom, normal } from '../../../src/core/random'

export interface Drawn {
  readonly layer: ConvSpec | DepthwiseSpec
  readonly input: { readonly values: Float64Array; readonly shape: HWC }
  readonly kernel: Float64Array
  readonly outChannels: number
  readonly seed: number
}

/** Numbers of mean 0 and variance 1, the same for a seed. */
export function normals(seed: number, length: number): Float64Array {
  const random = createRandom(seed)
  return Float64Array.from({ length }, () => normal(random))
}

/** A norm with variances from 0 on and a few γ of 0. */
export function someNorm(seed: number, channels: number, epsilon: number): Norm {
  const random = createRandom(seed)
  const draw = (make: () => number) => Float64Array.from({ length: channels }, make)
  return {
    gamma: draw(() => (random() < 0.1 ? 0 : 4 * random() - 2)),
    beta: draw(() => 4 * random() - 2),
    mean: draw(() => 4 * random() - 2),
    variance: draw(() => (random() < 0.1 ? 0 : 5 * random())),
    epsilon,
  }
}

/** Full, grouped and depthwise layers over kernel, stride, padding, dilation and odd sizes. */
export const drawnLayer: fc.Arbitrary<Drawn> = fc
  .record({
    isDepthwise: fc.boolean(),
    groups: fc.constantFrom(1, 2, 3),
    inPerGroup: fc.integer({ min: 1, max: 3 }),
    outPerGroup: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 5, max: 7 }),
    width: fc.integer({ min: 5, max: 7 }),
    kernelSize: fc.constantFrom(1, 2, 3),
    stride: fc.constantFrom(1, 2),
    dilation: fc.constantFrom(1, 2),
    padding: fc.constantFrom('same' as const, 'valid' as const),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map((spec) => {
    const inChannels = spec.groups * spec.inPerGroup
    const windowed = {
      kernelSize: [spec.kernelSize, spec.kernelSize],
      stride: [spec.stride, spec.stride],
      dilation: [spec.dilation, spec.dilation],
      padding: spec.padding,
      bias: false,
    } as const
    const outChannels = spec.isDepthwise
      ? inChannels * spec.outPerGroup
      : spec.groups * spec.outPerGroup
    const layer: ConvSpec | DepthwiseSpec = spec.isDepthwise
      ? { kind: 'depthwise', ...windowed, channelMultiplier: spec.outPerGroup }
      : { kind: 'conv', ...windowed, groups: spec.groups, outChannels }
    const taps = spec.kernelSize ** 2 * (spec.isDepthwise ? 1 : spec.inPerGroup)
    const shape: HWC = [spec.height, spec.width, inChannels]
    return {
      layer,
      input: { values: normals(spec.seed, spec.height * spec.width * inChannels), shape },
      kernel: normals(spec.seed + 1, taps * outChannels),
      outChannels,
      seed: spec.seed,
    }
  })
