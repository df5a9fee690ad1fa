import { fail, ok, type Result } from '../../core/result'
import type { FrameSource, SourceFault } from './source'
import { centreSquare, frameOf } from './square'
import { onEachAnimationFrame } from './ticks'

/** More than any camera's file, less than what makes a phone's tab die. */
export const LARGEST_PHOTO_BYTES = 40 * 1024 * 1024

/** The centre square is kept at this many pixels a side, so that no frame pays for the rest. */
const KEPT_SIDE = 1024

/** First bytes of JPEG, PNG, GIF, BMP, RIFF (WebP) and TIFF files. */
const SIGNATURES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x52, 0x49, 0x46, 0x46],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
] as const

export function startsLikeAnImage(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))
}

export async function decode(file: Blob): Promise<Result<ImageBitmap, SourceFault>> {
  if (file.size > LARGEST_PHOTO_BYTES) {
    return fail({ code: 'photo-too-large', detail: `${file.size} bytes` })
  }
  try {
    return ok(await createImageBitmap(file))
  } catch (error) {
    const opening = await file
      .slice(0, 8)
      .arrayBuffer()
      .catch(() => null)
    const isImage = opening === null || startsLikeAnImage(new Uint8Array(opening))
    const code = isImage ? 'photo-unreadable' : 'photo-not-image'
    return fail({ code, detail: String(error) })
  }
}

/** The reader's picture, run again and again; `null` is an address that names one nobody gave. */
export async function openPhoto(file: Blob | null): Promise<Result<FrameSource, SourceFault>> {
  if (!file) return fail({ code: 'photo-none', detail: '' })
  const whole = await decode(file)
  if (!whole.ok) return whole
  const square = centreSquare(whole.value.width, whole.value.height)
  const kept = await frameOf(whole.value, square, Math.min(square.side, KEPT_SIDE))
  whole.value.close()
  if (!kept.ok) return kept
  const { bitmap } = kept.value
  return ok({
    kind: 'photo',
    mirrored: false,
    watch: onEachAnimationFrame,
    grab: (side) => frameOf(bitmap, { x: 0, y: 0, side: bitmap.width }, side),
    step() {},
    close: () => bitmap.close(),
  })
}
