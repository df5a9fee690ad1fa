import { useEffect, useMemo, useState } from 'react'
import type { NetworkGraph } from '../../../core/network'
import type { NamedWeights } from '../../../runtime/protocol'
import { type FoldedLayer, spreadOut } from './foldedLayers'
import { answerLayers, type LayersQuestion, quantisedGraph, SEED } from './layersJob'

interface Base {
  readonly question: LayersQuestion
  readonly graph: NetworkGraph
  readonly layers: readonly FoldedLayer[]
}

export interface Layers {
  readonly alpha: number
  /** Trained, or seeded. */
  readonly isOfficial: boolean
  readonly graph: NetworkGraph
  readonly layers: readonly FoldedLayer[]
}

/** Asks a worker; where there are none the page works it out itself. Ends with the signal. */
function askLayers(question: LayersQuestion, signal: AbortSignal): Promise<readonly FoldedLayer[]> {
  if (typeof Worker === 'undefined') return Promise.resolve().then(() => answerLayers(question))
  const worker = new Worker(new URL('./layersWorker.ts', import.meta.url), { type: 'module' })
  signal.addEventListener('abort', () => worker.terminate(), { once: true })
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly FoldedLayer[]>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', (event) => {
      worker.terminate()
      reject(new Error(event.message))
    })
    worker.postMessage(question)
  })
}

/**
 * MobileNetV1's layers with batch norm folded in: the named weights', or seeded ones whose
 * depthwise channels are spread by so many decades. The last answer stays until the next is there;
 * null before the first. Nothing new is asked for while it is held. An error of the worker is
 * thrown in the render after it.
 */
export function useLayers(
  alpha: number,
  weights: NamedWeights | null,
  decades: number,
  isHeld: boolean,
): { readonly layers: Layers | null; readonly isWaiting: boolean } {
  const [base, setBase] = useState<Base | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    if (isHeld) return
    const mine = new AbortController()
    const question = { alpha, weights }
    askLayers(question, mine.signal).then(
      (layers) => {
        if (!mine.signal.aborted) setBase({ question, graph: quantisedGraph(alpha), layers })
      },
      (cause: unknown) => {
        if (!mine.signal.aborted) setError(cause)
      },
    )
    return () => mine.abort()
  }, [alpha, weights, isHeld])
  if (error) throw error
  const spread = base?.question.weights ? 0 : decades
  const layers = useMemo(
    () =>
      base && {
        alpha: base.question.alpha,
        isOfficial: base.question.weights !== null,
        graph: base.graph,
        layers: spread > 0 ? spreadOut(base.layers, spread, SEED) : base.layers,
      },
    [base, spread],
  )
  const isWaiting = base?.question.alpha !== alpha || base.question.weights !== weights
  return { layers, isWaiting }
}
