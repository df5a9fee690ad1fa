import { useCallback, useEffect, useState } from 'react'
import type { LayerStudy } from '../../../core/foldNorm/layerStudy'
import type { WeightsByName } from '../../../core/foldNorm/layerValues'
import { pixelReader } from '../../../runtime/program/pixels'
import type { ClipPhoto } from '../../../runtime/sources/clipViews'
import { openStill } from '../../../runtime/sources/stills'
import type { LayerName } from './dials'
import { type LayerAnswer, type LayerRequest, SIDE } from './layerRequest'

export interface LayerQuestion {
  readonly layer: LayerName
  readonly alpha: number
  readonly photo: ClipPhoto
  /** null: seeded ones. */
  readonly weights: WeightsByName | null
}

export interface LayerState {
  /** The last answer; it stays while the next is worked on. */
  readonly study: LayerStudy | null
  readonly answered: LayerQuestion | null
  /** From 0 to 1 while something is worked on, else null. */
  readonly progress: number | null
  readonly isCancelled: boolean
  readonly hasFault: boolean
}

const IDLE: LayerState = {
  study: null,
  answered: null,
  progress: null,
  isCancelled: false,
  hasFault: false,
}

/** Weights up to a node alone, so that no more than it needs crosses to the worker. */
function weightsUpTo(weights: WeightsByName | null, layer: LayerName): WeightsByName | null {
  if (!weights) return null
  // A map in the order of the layers; what comes after the asked one is not needed.
  const needed = new Map<string, { readonly values: ArrayLike<number> }>()
  let isBehind = false
  for (const [name, tensor] of weights) {
    const node = name.split('/')[0]!
    if (node === layer || node === `${layer}_bn`) isBehind = true
    else if (isBehind) break
    needed.set(name, tensor)
  }
  return needed
}

async function pixelsOf(photo: ClipPhoto, signal: AbortSignal): Promise<Float32Array> {
  const still = await openStill(photo, signal)
  if (!still.ok) throw new Error(still.fault.code)
  try {
    const frame = await still.value.grab(SIDE)
    if (!frame.ok) throw new Error(frame.fault.code)
    const rgb = pixelReader([SIDE, SIDE, 3])(frame.value.bitmap)
    frame.value.bitmap.close()
    return rgb
  } finally {
    still.value.close()
  }
}

/** A layer's values, worked out off the page; null asks for nothing yet. */
export function useLayerStudy(question: LayerQuestion | null) {
  const [state, setState] = useState(IDLE)
  const [attempt, setAttempt] = useState(0)
  const [stop, setStop] = useState<(() => void) | null>(null)
  useEffect(() => {
    if (!question) return
    const mine = new AbortController()
    const { signal } = mine
    const set = (part: Partial<LayerState>) => {
      if (!signal.aborted) setState((now) => ({ ...now, ...part }))
    }
    let worker: Worker | null = null
    const end = () => {
      mine.abort()
      worker?.terminate()
    }
    const fail = () => set({ progress: null, hasFault: true })
    set({ progress: 0, isCancelled: false, hasFault: false })
    setStop(() => () => {
      set({ progress: null, isCancelled: true })
      end()
    })
    pixelsOf(question.photo, signal)
      .then((rgb) => {
        if (signal.aborted) return
        worker = new Worker(new URL('./layerWorker.ts', import.meta.url), { type: 'module' })
        worker.onmessage = ({ data }: MessageEvent<LayerAnswer>) => {
          if (data.kind === 'progress') set({ progress: data.done / data.all })
          else if (data.kind === 'fault') fail()
          else set({ study: data.study, answered: question, progress: null })
        }
        worker.onerror = fail
        const request: LayerRequest = {
          rgb,
          alpha: question.alpha,
          node: `${question.layer}_bn`,
          weights: weightsUpTo(question.weights, question.layer),
        }
        worker.postMessage(request, [rgb.buffer])
      })
      .catch(fail)
    return end
  }, [question, attempt])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  return { ...state, again, cancel: () => stop?.() }
}
