import { useEffect, useMemo } from 'react'
import { applyEdits } from '../../core/conv/edits'
import { inputMap, stageKernels } from '../../core/conv/fills'
import { convScene } from '../../core/conv/scene'
import type { ConvKernel, ConvPlan, ConvScene } from '../../core/conv/setting'
import { ok, type Result } from '../../core/result'
import type { ShapeFault } from '../../core/shapeFault'
import { type Drawn, selectDrawn, selectPlan } from '../../state/convolve'
import { lookForFirstLayer } from '../../state/firstLayer'
import { browserLibrary } from '../../state/runLibrary'
import { useApp, useStore } from '../../state/useApp'

interface SceneInHand {
  readonly drawn: Drawn
  readonly scene: Result<ConvScene, ShapeFault>
  /** Filters of the loaded ImageNet weights, or null while there are none. */
  readonly firstLayer: ConvKernel | null
}

/** The drawn layer with its numbers; the same objects until one of them changes. */
export function useScene(): SceneInHand {
  const drawn = useApp(({ choice }) => selectDrawn(choice))
  const plan = useApp(({ choice }) => selectPlan(choice))
  const firstLayer = useFirstLayer()
  const numbersFor = useNumbers(firstLayer)
  const scene = useMemo(() => (plan.ok ? ok(numbersFor(plan.value)) : plan), [plan, numbersFor])
  return { drawn, scene, firstLayer }
}

/** The scene of any plan, filled as the reader chose and with the cells the reader changed. */
export function useNumbers(firstLayer: ConvKernel | null): (plan: ConvPlan) => ConvScene {
  const inputFill = useApp(({ choice }) => choice.inputFill)
  const kernelFill = useApp(({ choice }) => choice.kernelFill)
  const seed = useApp(({ choice }) => choice.seed)
  const edits = useApp(({ choice }) => choice.edits)
  return useMemo(
    () => (plan) => {
      const filled = inputMap(inputFill, plan.setting.input, seed)
      const weights = stageKernels(kernelFill, plan, seed, firstLayer)
      const { input, kernels } = applyEdits(edits, plan, filled, weights)
      return convScene(plan, input, kernels)
    },
    [inputFill, kernelFill, seed, edits, firstLayer],
  )
}

/** Looked for on this device once filters of it are wanted; another site is never asked. */
function useFirstLayer(): ConvKernel | null {
  const store = useStore()
  const firstLayer = useApp((state) => state.firstLayer)
  const isWanted = useApp(({ choice }) => choice.kernelFill === 'imagenet')
  useEffect(() => {
    if (!isWanted) return
    const leaving = new AbortController()
    void lookForFirstLayer(store, browserLibrary, leaving.signal)
    return () => leaving.abort()
  }, [store, isWanted])
  return firstLayer
}
