import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { openCodeReader } from '../../../runtime/codes/codeReader'
import { openCamera } from '../../../runtime/sources/camera'
import type { SourceFault } from '../../../runtime/sources/source'
import { useRunController } from '../../useRun'

export type ScanState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'looking'; readonly mirrored: boolean }
  /** Of the camera; null where the reader of codes could not be had. */
  | { readonly phase: 'fault'; readonly fault: SourceFault | null }

interface Scan {
  readonly deviceId: string
  /** Another number opens the camera anew; the effect names it and does not read it. */
  readonly attempt: number
  readonly onCode: (text: string) => void
}

/** What a decoder sees, at most: enough for a code that fills a third of the picture. */
const BOX = [960, 720] as const
/** Milliseconds between two looks: quicker than a hand, and no load on a small device. */
const BETWEEN = 120

/** Codes before the camera, as long as the component is there; then its light goes out. */
export function useScan(canvas: RefObject<HTMLCanvasElement | null>, scan: Scan): ScanState {
  const { deviceId, attempt } = scan
  const [state, setState] = useState<ScanState>({ phase: 'opening' })
  const run = useRunController()
  const onCode = useEffectEvent(scan.onCode)

  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const closing: (() => void)[] = []
    const whenOver = (close: () => void) => (signal.aborted ? close() : void closing.push(close))

    const look = async () => {
      setState({ phase: 'opening' })
      // The live loop rests meanwhile: the camera may be the one it looks through.
      const held = run.hold()
      whenOver(() => void held.then(({ release }) => release()))
      const camera = await openCamera(deviceId || null, signal)
      if (!camera.ok) {
        if (!signal.aborted) setState({ phase: 'fault', fault: camera.fault })
        return
      }
      const { value: source } = camera
      whenOver(() => source.close())
      const reader = await openCodeReader()
      whenOver(() => reader.close())
      if (signal.aborted) return
      setState({ phase: 'looking', mirrored: source.mirrored })

      let isGrabbing = false
      let isReading = false
      let lookedAt = Number.NEGATIVE_INFINITY
      const onFrame = async () => {
        if (isGrabbing) return
        isGrabbing = true
        const whole = await source.grabWhole(BOX)
        isGrabbing = false
        if (!whole.ok) return
        const { bitmap } = whole.value
        if (!signal.aborted) show(canvas.current, bitmap)
        if (!signal.aborted && !isReading && performance.now() - lookedAt > BETWEEN) {
          isReading = true
          lookedAt = performance.now()
          const text = await reader.read(bitmap).catch(() => null)
          isReading = false
          if (text !== null && !signal.aborted) onCode(text)
        }
        bitmap.close()
      }
      whenOver(
        source.watch(
          () => void onFrame(),
          (fault) => setState({ phase: 'fault', fault }),
        ),
      )
    }
    look().catch(() => {
      if (signal.aborted) return
      for (const close of closing.splice(0).reverse()) close()
      setState({ phase: 'fault', fault: null })
    })
    return () => {
      ended.abort()
      for (const close of closing.reverse()) close()
    }
  }, [run, canvas, deviceId, attempt])

  return state
}

function show(canvas: HTMLCanvasElement | null, bitmap: ImageBitmap): void {
  if (!canvas) return
  if (canvas.width !== bitmap.width) canvas.width = bitmap.width
  if (canvas.height !== bitmap.height) canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
}
