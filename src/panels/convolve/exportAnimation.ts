import { fileSize, svgBlob } from '../../charts/exportSvg'
import { type GifEncoder, openGifEncoder } from './gifEncoder'

/** More would be a film: every frame costs a drawing, a place in memory and time to pack. */
export const MOST_FRAMES = 96

/** A slide's width. */
const WIDE = 960

/** Of all frames together, four bytes each: 192 MB while the file is packed. */
export const MOST_PIXELS = 48e6

/** The last picture is the answer, so it stays. */
const LAST_DELAY_MS = 1600

/** Milliseconds each of so many frames stays. */
export const frameDelays = (frames: number, delayMs: number): readonly number[] =>
  Array.from({ length: frames }, (_, index) =>
    index === frames - 1 ? Math.max(delayMs, LAST_DELAY_MS) : delayMs,
  )

/**
 * Whole positions to draw: every step where they are few, else evenly spread ones, the first and
 * the last among them.
 */
export function animationPositions(steps: number, most = MOST_FRAMES): readonly number[] {
  const count = Math.min(steps, most)
  if (count === 1) return [steps]
  return Array.from({ length: count }, (_, index) =>
    Math.round(1 + (index * (steps - 1)) / (count - 1)),
  )
}

/**
 * Pixels of the file and pixels a unit of the drawing: 960 wide, or as wide as a wider drawing is;
 * less where that is too much.
 */
export function animationSize(width: number, height: number, frames: number) {
  const fits = Math.sqrt(MOST_PIXELS / (width * height * frames))
  const scale = Math.min(Math.max(1, WIDE / width), fits)
  return {
    scale,
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
  }
}

/** The drawing took another size on the way: its frames would not lie on one another. */
export class DrawingChanged extends Error {}

export interface Recording {
  readonly positions: readonly number[]
  readonly delayMs: number
  /** Behind the drawing: the page's own. */
  readonly ground: string
  readonly svg: () => SVGSVGElement | null
  /** Brings the drawing to a position and comes back once it is painted. */
  readonly show: (position: number) => Promise<void>
  readonly onFrame: (frame: number) => void
  readonly signal: AbortSignal
  readonly openEncoder?: (width: number, height: number) => GifEncoder
  readonly rasterise?: typeof pixelsOf
}

/** Draws position after position into an animated GIF. Rejects when cancelled or out of luck. */
export async function recordAnimation(recording: Recording): Promise<Blob> {
  const { positions, delayMs, ground, svg, show, onFrame, signal } = recording
  const { openEncoder = openGifEncoder, rasterise = pixelsOf } = recording
  const cancelled = aborted(signal)
  const delays = frameDelays(positions.length, delayMs)
  let encoder: GifEncoder | undefined
  let first: ReturnType<typeof fileSize> | undefined
  let size: ReturnType<typeof animationSize> | undefined
  try {
    for (const [index, position] of positions.entries()) {
      signal.throwIfAborted()
      await Promise.race([show(position), cancelled])
      const drawing = svg()
      if (!drawing) throw new Error('there is no drawing to record')
      const drawn = fileSize(drawing)
      first ??= drawn
      if (drawn.width !== first.width || drawn.height !== first.height) throw new DrawingChanged()
      size ??= animationSize(drawn.width, drawn.height, positions.length)
      encoder ??= openEncoder(size.width, size.height)
      const pixels = await rasterise(drawing, ground, size)
      signal.throwIfAborted()
      await Promise.race([encoder.add(pixels, delays[index] ?? delayMs), cancelled])
      onFrame(index + 1)
    }
    signal.throwIfAborted()
    if (!encoder) throw new Error('there is nothing to record')
    const file = await Promise.race([encoder.finish(), cancelled])
    return file
  } finally {
    encoder?.end()
  }
}

/** Rejects when the signal says so, and bothers nobody who is not waiting for it. */
function aborted(signal: AbortSignal): Promise<never> {
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  cancelled.catch(() => undefined)
  return cancelled
}

/** The drawing as pixels, row by row, four bytes each, on a picture of this size. */
export async function pixelsOf(
  svg: SVGSVGElement,
  ground: string,
  { scale, width, height }: { scale: number; width: number; height: number },
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const address = URL.createObjectURL(svgBlob(svg, ground))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (!pen) throw new Error('no canvas to draw on')
    const drawn = fileSize(svg)
    pen.fillStyle = ground
    pen.fillRect(0, 0, width, height)
    pen.drawImage(image, 0, 0, drawn.width * scale, drawn.height * scale)
    return pen.getImageData(0, 0, width, height).data
  } finally {
    URL.revokeObjectURL(address)
  }
}
