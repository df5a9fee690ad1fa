import { useEffect, useState } from 'react'
import type { Scheme } from '../../../core/quantise/grid'
import { type Score, score } from '../../../core/quantise/score'
import { schemeKey } from './dials'
import type { FoldedLayer } from './foldedLayers'

const KEPT = new WeakMap<FoldedLayer, Map<string, Score>>()

/** What a scheme leaves of a layer; worked out once. */
export function scoreOf(layer: FoldedLayer, scheme: Scheme): Score {
  const known = KEPT.get(layer) ?? new Map<string, Score>()
  KEPT.set(layer, known)
  const key = schemeKey(scheme)
  const found = known.get(key) ?? score(layer.tensor, scheme, layer.ranges)
  known.set(key, found)
  return found
}

const isKnown = (layer: FoldedLayer, scheme: Scheme) =>
  KEPT.get(layer)?.has(schemeKey(scheme)) ?? false

/** A layer under both scopes of one grid and so many bits. */
export interface LayerScores {
  readonly layer: FoldedLayer
  readonly shared: Score
  readonly own: Score
}

/** Work goes on for so long before the page has a turn. */
const TURN_MS = 8

/**
 * Scores of all layers, worked out in turns: null until the last is there, and how many are. What
 * was worked out before is there at once.
 */
export function useNetworkScores(
  layers: readonly FoldedLayer[],
  bits: number,
  isSymmetric: boolean,
): { readonly rows: readonly LayerScores[] | null; readonly done: number } {
  const shared = { bits, isSymmetric, isPerChannel: false }
  const own = { bits, isSymmetric, isPerChannel: true }
  const isDone = (layer: FoldedLayer) => isKnown(layer, shared) && isKnown(layer, own)
  const done = layers.filter(isDone).length
  const [, setTurn] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const both = [false, true].map((isPerChannel) => ({ bits, isSymmetric, isPerChannel }))
    const left = layers.flatMap((layer) =>
      both.filter((scheme) => !isKnown(layer, scheme)).map((scheme) => ({ layer, scheme })),
    )
    const turn = () => {
      const start = performance.now()
      while (left.length > 0 && performance.now() - start < TURN_MS) {
        const { layer, scheme } = left.shift()!
        scoreOf(layer, scheme)
      }
      setTurn((count) => count + 1)
      if (left.length > 0) timer = setTimeout(turn)
    }
    if (left.length > 0) timer = setTimeout(turn)
    return () => clearTimeout(timer)
  }, [layers, bits, isSymmetric])
  if (done < layers.length) return { rows: null, done }
  const rows = layers.map((layer) => ({
    layer,
    shared: scoreOf(layer, shared),
    own: scoreOf(layer, own),
  }))
  return { rows, done }
}
