import type { ConvKernel } from '../../../core/conv/setting'

/** So small beside the others, a filter has learned nothing. */
const DEAD = 1e-4

/**
 * A filter over red, green and blue as a picture of its own size: 0 is the middle grey, and its
 * largest weight of any sign reaches an end. RGBA bytes, row by row.
 */
export function filterPicture(
  { shape: [height, width, inChannels, outChannels], values }: ConvKernel,
  channel: number,
): { readonly bytes: Uint8ClampedArray<ArrayBuffer>; readonly isDead: boolean } {
  const weight = (pixel: number, colour: number) =>
    values[(pixel * inChannels + colour) * outChannels + channel] ?? 0
  const pixels = height * width
  let most = 0
  for (let pixel = 0; pixel < pixels; pixel += 1)
    for (let colour = 0; colour < inChannels; colour += 1)
      most = Math.max(most, Math.abs(weight(pixel, colour)))
  const isDead = most < DEAD
  const bytes = new Uint8ClampedArray(pixels * 4)
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let colour = 0; colour < 3; colour += 1) {
      const share = isDead ? 0 : weight(pixel, colour) / most
      bytes[pixel * 4 + colour] = Math.round(127.5 * (1 + share))
    }
    bytes[pixel * 4 + 3] = 255
  }
  return { bytes, isDead }
}
