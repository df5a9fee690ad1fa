import jsQR from 'jsqr'
import type { CodeAnswer, CodeAsk } from './codeReader'

/** Looks for a QR code off the page's thread: a large picture takes tens of milliseconds. */
self.addEventListener('message', ({ data }: MessageEvent<CodeAsk>) => {
  const { id, width, height, rgba } = data
  let text: string | null = null
  try {
    text = jsQR(new Uint8ClampedArray(rgba), width, height)?.data || null
  } catch {
    // A pattern that only looks like a code can mislead the decoder past its table's end.
  }
  self.postMessage({ id, text } satisfies CodeAnswer)
})
