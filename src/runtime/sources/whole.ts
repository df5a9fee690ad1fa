import { fail, ok, type Result } from '../../core/result'
import type { ClipPhoto } from './clipViews'
import { decode } from './photo'
import { PHOTO_URLS } from './photoUrls'
import type { Frame, Pixels, SourceFault, WholeSource } from './source'
import type { Picture } from './square'

/** No picture is ever worked at larger; a camera's 48 megapixels would be 192 MB held. */
const KEPT = [1280, 960] as const

/** The largest size of the same shape inside the box; never larger than the picture, never 0. */
export function fitWithin(
  [width, height]: readonly [number, number],
  [widest, highest]: readonly [number, number],
): readonly [width: number, height: number] {
  const shrink = Math.min(1, widest / width, highest / height)
  return [Math.max(1, Math.round(width * shrink)), Math.max(1, Math.round(height * shrink))]
}

/** All of a picture at the size that fits, resized in the browser's own code. */
export async function wholeOf(
  picture: Picture,
  size: readonly [number, number],
  within: readonly [number, number],
): Promise<Result<Frame, SourceFault>> {
  const began = performance.now()
  try {
    const [width, height] = fitWithin(size, within)
    const options = { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' } as const
    const resized = await createImageBitmap(picture, options)
    const isDone = resized.width === width && resized.height === height
    const bitmap = isDone ? resized : await redrawn(resized, width, height)
    return ok({ bitmap, captureMs: performance.now() - began })
  } catch (error) {
    return fail({ code: 'frame-failed', detail: String(error) })
  }
}

/**
 * Reads a video's pictures as bytes by way of a canvas that stays off the GPU: of a bitmap, which
 * may lie on it, they would have to be fetched back.
 */
export function createVideoReader(
  video: HTMLVideoElement,
): (within: readonly [number, number]) => Result<Pixels, SourceFault> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  return (within) => {
    try {
      if (!pen) throw new Error('no 2D canvas')
      const [width, height] = fitWithin([video.videoWidth, video.videoHeight], within)
      if (canvas.width !== width) canvas.width = width
      if (canvas.height !== height) canvas.height = height
      pen.drawImage(video, 0, 0, width, height)
      return ok(pen.getImageData(0, 0, width, height))
    } catch (error) {
      return fail({ code: 'frame-failed', detail: String(error) })
    }
  }
}

/** Some browsers leave the resizing options aside. */
async function redrawn(picture: ImageBitmap, width: number, height: number): Promise<ImageBitmap> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  picture.close()
  return createImageBitmap(canvas)
}

/** One picture, whole; `null` is an address that names one nobody gave. */
export async function openStill(file: Blob | null): Promise<Result<WholeSource, SourceFault>> {
  if (!file) return fail({ code: 'photo-none', detail: '' })
  const decoded = await decode(file)
  if (!decoded.ok) return decoded
  const { value: picture } = decoded
  const kept = await wholeOf(picture, [picture.width, picture.height], KEPT)
  picture.close()
  return kept.ok ? ok(still(kept.value.bitmap)) : kept
}

const still = (picture: ImageBitmap): WholeSource => ({
  isStill: true,
  watch(onFrame) {
    onFrame()
    return () => {}
  },
  grabWhole: (within) => wholeOf(picture, [picture.width, picture.height], within),
  close: () => picture.close(),
})

/** Part of a photograph, in its own pixels. */
interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Four of the cat's twenty-four views: small ones, which a smaller picture would only blur. */
const PARTS: Partial<Record<ClipPhoto, Part>> = { cat: { x: 12, y: 2, width: 339, height: 252 } }

/** A photograph that comes with the page, or the part of it that is worth a look. */
export async function openBundled(
  photo: ClipPhoto,
  signal: AbortSignal,
): Promise<Result<WholeSource, SourceFault>> {
  try {
    const response = await fetch(PHOTO_URLS[photo], { signal })
    if (!response.ok) return fail({ code: 'photo-unreadable', detail: `HTTP ${response.status}` })
    const file = await response.blob()
    const part = PARTS[photo]
    if (!part) return await openStill(file)
    return ok(still(await createImageBitmap(file, part.x, part.y, part.width, part.height)))
  } catch (error) {
    return fail({ code: 'photo-unreadable', detail: String(error) })
  }
}
