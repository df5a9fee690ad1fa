import { GifFault } from './gifFault'
import type { GifAnswer, GifRequest } from './gifWorker'

/** Packs frames into a GIF, off the page's own thread. */
export interface GifEncoder {
  readonly add: (pixels: Uint8ClampedArray<ArrayBuffer>, delayMs: number) => Promise<void>
  readonly finish: () => Promise<Blob>
  /** Lets go of everything, finished or not. */
  readonly end: () => void
}

export function openGifEncoder(width: number, height: number): GifEncoder {
  const worker = new Worker(new URL('./gifWorker.ts', import.meta.url), { type: 'module' })
  /** One at a time: the worker answers in order and the page waits for each answer. */
  const ask = (request: GifRequest, transfer: Transferable[] = []) =>
    new Promise<GifAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<GifAnswer>) =>
        data.kind === 'fault' ? reject(new GifFault(data.code, data.detail)) : resolve(data)
      worker.onerror = (event) => reject(new GifFault('script', event.message ?? ''))
      worker.postMessage(request, transfer)
    })
  const opened = ask({ kind: 'open', width, height })
  // The first frame waits for it and says what failed; until then nobody listens.
  opened.catch(() => undefined)
  return {
    add: async (pixels, delayMs) => {
      await opened
      await ask({ kind: 'add', pixels, delayMs }, [pixels.buffer])
    },
    finish: async () => {
      await opened
      const answer = await ask({ kind: 'finish' })
      if (answer.kind !== 'file') throw new Error('no file')
      return new Blob([answer.file], { type: 'image/gif' })
    },
    end: () => worker.terminate(),
  }
}
