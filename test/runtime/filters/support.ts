import type { HWC } from '../../../src/core/layer'
import { slowConv } from '../../../src/core/slowConv'
import type { FilterSetting, Pixels } from '../../../src/runtime/filters/filter'
import { conv, depthwise as depthwiseLayer } from '../../core/layers'

export const randomPixels = (width: number, height: number, random: () => number): Pixels => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : Math.floor(256 * random()),
  ),
})

export function randomSetting(outputs: number, random: () => number): FilterSetting {
  const weights = (count: number) => Array.from({ length: count }, () => 4 * random() - 2)
  return {
    kernels: [weights(9), weights(9), weights(9)],
    mix: Array.from({ length: outputs }, () => weights(3)),
  }
}

const value = <Value>(result: { ok: true; value: Value } | { ok: false }): Value => {
  if (!result.ok) throw new Error('the layers of this test are sound')
  return result.value
}

/** Both steps by the core's slow convolution: the same numbers by code that knows no pictures. */
export function bySlowConv(pixels: Pixels, { kernels, mix }: FilterSetting) {
  const shape: HWC = [pixels.height, pixels.width, 3]
  const bytes = Float64Array.from(
    { length: pixels.width * pixels.height * 3 },
    (_, at) => pixels.data[Math.floor(at / 3) * 4 + (at % 3)]!,
  )
  const depthwise = value(
    slowConv(
      depthwiseLayer(),
      { values: bytes, shape },
      Float64Array.from({ length: 27 }, (_, at) => kernels[at % 3]![Math.floor(at / 3)]!),
    ),
  )
  const mixed = value(
    slowConv(
      conv({ kernelSize: [1, 1], outChannels: mix.length }),
      depthwise,
      Float64Array.from(
        { length: 3 * mix.length },
        (_, at) => mix[at % mix.length]![Math.floor(at / mix.length)]!,
      ),
    ),
  )
  return { depthwise: depthwise.values, mixed: mixed.values }
}
