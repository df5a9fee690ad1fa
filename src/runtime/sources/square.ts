import { fail, ok, type Result } from '../../core/result'
import type { Frame, SourceFault } from './source'

/** Square part of a picture, in its own pixels. */
export interface Square {
  readonly x: number
  readonly y: number
  readonly side: number
}

export function centreSquare(width: number, height: number): Square {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, side }
}

export type Picture = ImageBitmap | HTMLVideoElement | HTMLCanvasElement

/**
 * Crops and resizes in the browser's own code, before tfjs sees a pixel: a 720p frame brought to
 * 224 pixels this way cost a tenth of what tfjs takes to do the same on tensors.
 */
export async function frameOf(
  picture: Picture,
  square: Square,
  side: number,
): Promise<Result<Frame, SourceFault>> {
  const began = performance.now()
  try {
    const { x, y, side: from } = square
    const options = { resizeWidth: side, resizeHeight: side, resizeQuality: 'medium' } as const
    const cropped = await createImageBitmap(picture, x, y, from, from, options)
    const bitmap = cropped.width === side ? cropped : await redrawn(cropped, side)
    return ok({ bitmap, captureMs: performance.now() - began })
  } catch (error) {
    return fail({ code: 'frame-failed', detail: String(error) })
  }
}

/** Some browsers crop and leave the resizing options aside. */
async function redrawn(cropped: ImageBitmap, side: number): Promise<ImageBitmap> {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  canvas.getContext('2d')?.drawImage(cropped, 0, 0, side, side)
  cropped.close()
  return createImageBitmap(canvas)
}
