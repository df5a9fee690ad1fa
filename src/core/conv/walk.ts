import { firstChannel, kernelIndex, mapIndex } from './place'
import type { ConvStage } from './setting'

/** Pixels from first to last, all included; none where it ends before it begins. */
export interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Every output value of a stage, with its index. */
export function forEachPlace(
  { output }: ConvStage,
  visit: (at: number, y: number, x: number, channel: number) => void,
): void {
  let at = 0
  for (let y = 0; y < output[0]; y += 1) {
    for (let x = 0; x < output[1]; x += 1) {
      for (let channel = 0; channel < output[2]; channel += 1) {
        visit(at, y, x, channel)
        at += 1
      }
    }
  }
}

/** The products of an output value that lie in a box of the input, as indices of its factors. */
export function forEachProduct(
  stage: ConvStage,
  outY: number,
  outX: number,
  outChannel: number,
  box: Box,
  visit: (pixel: number, weight: number) => void,
): void {
  const { layer, padding, input, kernel } = stage
  const first = firstChannel(stage, outChannel)
  for (let tapY = 0; tapY < kernel[0]; tapY += 1) {
    const y = outY * layer.stride[0] - padding.top + tapY * layer.dilation[0]
    if (y < box.top || y > box.bottom) continue
    for (let tapX = 0; tapX < kernel[1]; tapX += 1) {
      const x = outX * layer.stride[1] - padding.left + tapX * layer.dilation[1]
      if (x < box.left || x > box.right) continue
      const pixel = mapIndex(input, y, x, first)
      const weight = kernelIndex(kernel, tapY, tapX, 0, outChannel)
      for (let channel = 0; channel < kernel[2]; channel += 1) {
        visit(pixel + channel, weight + channel * kernel[3])
      }
    }
  }
}
