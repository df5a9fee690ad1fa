import { faultCodeOf, type GifFaultCode } from './gifFault'

/** What the page asks: a size once, then frames, then the file. */
export type GifRequest =
  | { readonly kind: 'open'; readonly width: number; readonly height: number }
  | {
      readonly kind: 'add'
      readonly pixels: Uint8ClampedArray<ArrayBuffer>
      readonly delayMs: number
    }
  | { readonly kind: 'finish' }

export type GifAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'file'; readonly file: ArrayBuffer }
  | { readonly kind: 'fault'; readonly code: GifFaultCode; readonly detail: string }

/** Colours of a GIF's one table less the transparent one. */
const MOST_COLOURS = 255

async function encoderOf(width: number, height: number) {
  const { Encoder } = await import('modern-gif')
  return new Encoder({ width, height, maxColors: MOST_COLOURS, looped: true })
}

let encoder: Promise<Awaited<ReturnType<typeof encoderOf>>> | undefined

async function answer(request: GifRequest): Promise<GifAnswer> {
  if (request.kind === 'open') encoder = encoderOf(request.width, request.height)
  const opened = await encoder
  if (!opened) throw new Error('a frame came before the size')
  if (request.kind === 'add') {
    await opened.encode({ data: request.pixels, delay: request.delayMs })
  }
  if (request.kind !== 'finish') return { kind: 'taken' }
  return { kind: 'file', file: await opened.flush('arrayBuffer') }
}

self.addEventListener('message', ({ data }: MessageEvent<GifRequest>) => {
  const reply = (said: GifAnswer) =>
    self.postMessage(said, { transfer: said.kind === 'file' ? [said.file] : [] })
  answer(data).then(reply, (error: unknown) =>
    reply({ kind: 'fault', code: faultCodeOf(error), detail: String(error) }),
  )
})
