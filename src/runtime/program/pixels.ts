import type { HWC } from '../../core/layer'
import { create2d } from '../canvas'

/** What a byte of a picture becomes: `x / 127.5 - 1`, as MobileNet was trained. */
const SCALED = Float32Array.from({ length: 256 }, (_, byte) => byte / 127.5 - 1)

/** Reads frames back to the CPU through one canvas kept for the purpose, as RGB in [-1, 1]. */
export function pixelReader([height, width]: HWC) {
  const context = create2d(width, height, { willReadFrequently: true, alpha: false })
  const values = new Float32Array(height * width * 3)
  return (frame: ImageBitmap): Float32Array => {
    context.drawImage(frame, 0, 0, width, height)
    const { data } = context.getImageData(0, 0, width, height)
    for (let from = 0, to = 0; to < values.length; from += 4, to += 3) {
      values[to] = SCALED[data[from]!]!
      values[to + 1] = SCALED[data[from + 1]!]!
      values[to + 2] = SCALED[data[from + 2]!]!
    }
    return values
  }
}
