import { create2d } from '../canvas'

/** Reads QR codes, one picture at a time. */
export interface CodeReader {
  /** The text of a code in the picture, or null where none is found; the caller closes it. */
  read(picture: ImageBitmap): Promise<string | null>
  close(): void
}

export interface CodeAsk {
  readonly id: number
  readonly width: number
  readonly height: number
  /** RGBA, row-major; transferred. */
  readonly rgba: ArrayBuffer
}

export interface CodeAnswer {
  readonly id: number
  readonly text: string | null
}

/** What of the Shape Detection API is used; no browser's types name it yet. */
interface Detector {
  detect(picture: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** The browser's own reader where it has one for QR codes, else jsqr in a worker. */
export async function openCodeReader(): Promise<CodeReader> {
  return (await nativeReader()) ?? workerReader()
}

/** Null where the browser has none, or has one that knows no QR codes, as on desktop Linux. */
async function nativeReader(): Promise<CodeReader | null> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass }
  try {
    if (!(await BarcodeDetector?.getSupportedFormats())?.includes('qr_code')) return null
    const detector = BarcodeDetector && new BarcodeDetector({ formats: ['qr_code'] })
    if (!detector) return null
    let fallback: CodeReader | null = null
    return {
      async read(picture) {
        if (fallback) return fallback.read(picture)
        try {
          const [code] = await detector.detect(picture)
          return code?.rawValue || null
        } catch {
          // The service behind it may be missing on the device although its name is there.
          fallback = workerReader()
          return fallback.read(picture)
        }
      },
      close: () => fallback?.close(),
    }
  } catch {
    return null
  }
}

function workerReader(): CodeReader {
  const worker = new Worker(new URL('./jsqrWorker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (text: string | null) => void>()
  let asked = 0
  let isGone = false
  worker.addEventListener('message', ({ data }: MessageEvent<CodeAnswer>) => {
    waiting.get(data.id)?.(data.text)
    waiting.delete(data.id)
  })
  // Without its file, offline before it was kept, there is no reader and no code.
  worker.addEventListener('error', () => giveUp())
  const giveUp = () => {
    isGone = true
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }
  return {
    async read(picture) {
      if (isGone) return null
      const { width, height } = picture
      const pen = create2d(width, height, { willReadFrequently: true })
      // A transparent ground is white paper to a reader, and black to a decoder.
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, width, height)
      pen.drawImage(picture, 0, 0)
      const rgba = pen.getImageData(0, 0, width, height).data.buffer
      asked += 1
      const id = asked
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        worker.postMessage({ id, width, height, rgba } satisfies CodeAsk, [rgba])
      })
    },
    close() {
      worker.terminate()
      giveUp()
    },
  }
}
