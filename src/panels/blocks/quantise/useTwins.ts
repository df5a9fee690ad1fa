import { useCallback, useEffect, useMemo, useState } from 'react'
import { gridOf, type Scheme } from '../../../core/quantise/grid'
import { decibels, histogram, score } from '../../../core/quantise/score'
import { rangeOver } from '../../../core/quantise/tensor'
import type { Guess, PlainTensor } from '../../../runtime/protocol'
import type { PictureOfProbe, ProbeAnswer } from '../../../state/lab/probe'
import { type ProbeHandle, useProbe } from '../useProbe'
import { schemeKey } from './dials'
import { namedAgain } from './foldedLayers'
import type { Layers } from './useLayers'

/** Activations are kept in 8 bits with a zero point, one grid a layer, as both papers have it. */
export const ACTIVATION_SCHEME: Scheme = { bits: 8, isSymmetric: false, isPerChannel: false }
const BINS = 64

/** What a layer puts out for the picture, and what an 8-bit grid makes of it. */
export interface ActivationStudy {
  readonly min: number
  readonly max: number
  readonly counts: Uint32Array
  readonly step: number
  readonly snrDb: number
  readonly zeros: number
  readonly count: number
}

/** The picture through one of the twins. */
export interface TwinAnswer {
  readonly top5: readonly Guess[]
  /** Of every class. */
  readonly probabilities: Float32Array
  /** Signal to noise of each layer's output against the float network's, dB. */
  readonly depthDb: readonly number[]
}

export interface Twins {
  readonly layers: Layers
  readonly picture: PictureOfProbe
  readonly float: Pick<TwinAnswer, 'top5' | 'probabilities'>
  /** What each layer of the float network puts out. */
  readonly activations: readonly PlainTensor[]
  readonly answers: ReadonlyMap<string, TwinAnswer>
}

export interface TwinsHandle {
  /** Of these layers and this picture; null before the first run and after either changes. */
  readonly twins: Twins | null
  /** How many networks have run of how many; null while none does. */
  readonly progress: { readonly done: number; readonly all: number } | null
  readonly probe: ProbeHandle
  readonly run: (schemes: readonly Scheme[]) => void
}

/** The network in float, then quantised in each of some ways, on one picture. */
export function useTwins(layers: Layers, picture: PictureOfProbe | null): TwinsHandle {
  const probe = useProbe()
  const { ask, cancel } = probe
  const [kept, setKept] = useState<Twins | null>(null)
  const [progress, setProgress] = useState<TwinsHandle['progress']>(null)
  const twins = kept && kept.layers === layers && kept.picture === picture ? kept : null
  const run = useCallback(
    async (schemes: readonly Scheme[]) => {
      if (!picture) return
      const { graph } = layers
      const nodes = [...layers.layers.map(({ output }) => output), graph.nodes.at(-1)!.name]
      const askOf = (scheme: Scheme | null) =>
        ask({
          graph,
          weights: { kind: 'named', weights: namedAgain(layers.layers, scheme) },
          picture,
          nodes,
        })
      const all = schemes.length + 1
      setProgress({ done: 0, all })
      const first = await askOf(null)
      if (!first.ok) return setProgress(null)
      const float = first.value.tensors
      let now: Twins = {
        layers,
        picture,
        float: { top5: first.value.top5, probabilities: float.at(-1)!.values },
        activations: float.slice(0, -1),
        answers: new Map(),
      }
      setKept(now)
      for (const [index, scheme] of schemes.entries()) {
        setProgress({ done: index + 1, all })
        const next = await askOf(scheme)
        if (!next.ok) break
        const answers = new Map(now.answers).set(schemeKey(scheme), twinOf(next.value, float))
        now = { ...now, answers }
        setKept(now)
      }
      setProgress(null)
    },
    [ask, layers, picture],
  )
  // What runs for other weights or another picture has nothing more to say.
  useEffect(() => cancel, [cancel, layers, picture])
  return useMemo(
    () => ({ twins, progress, probe, run: (schemes) => void run(schemes) }),
    [twins, progress, probe, run],
  )
}

const twinOf = ({ top5, tensors }: ProbeAnswer, float: readonly PlainTensor[]): TwinAnswer => ({
  top5,
  probabilities: tensors.at(-1)!.values,
  depthDb: tensors.slice(0, -1).map((tensor, at) => ratioDb(float[at]!.values, tensor.values)),
})

/** Signal to noise of what should have come, in what came, dB. */
export function ratioDb(wanted: Float32Array, came: Float32Array): number {
  let signal = 0
  let noise = 0
  for (let at = 0; at < wanted.length; at++) {
    const value = wanted[at]!
    const error = came[at]! - value
    signal += value * value
    noise += error * error
  }
  return decibels(signal, noise)
}

export function activationStudy({ values }: PlainTensor): ActivationStudy {
  let min = 0
  let max = 0
  let zeros = 0
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
    if (value === 0) zeros += 1
  }
  const ranges = [{ min, max }]
  const { tensorDb } = score({ values, channels: 1 }, ACTIVATION_SCHEME, ranges)
  return {
    ...{ min, max, zeros, count: values.length },
    counts: histogram(values, rangeOver(ranges), BINS),
    step: gridOf({ min, max }, ACTIVATION_SCHEME).scale,
    snrDb: tensorDb,
  }
}
