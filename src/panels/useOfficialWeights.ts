import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { WeightsChoice } from '../runtime/protocol'
import { isOfficialAlpha } from '../runtime/weights/places'
import { shelfOf } from '../state/runShelf'
import type { RunWeights, WeightsErrand } from '../state/runState'
import { useStore } from '../state/useApp'

/** MobileNetV1 as published: what official weights fit. */
const PUBLISHED = { netId: 'mobilenet_v1', transforms: '' } as const

export interface OfficialWeights {
  /** The same object for the same weights; null where this device has none of this α. */
  readonly weights: Extract<WeightsChoice, { kind: 'named' }> | null
  /** Where they come from; null with the weights. */
  readonly label: Extract<RunWeights, { kind: 'imagenet' }> | null
  /** This device is being looked through, so that weights may yet come. */
  readonly isLooking: boolean
  readonly errand: WeightsErrand
  /** Fetches them from their authors, the reader having agreed; null for a width without any. */
  readonly fetch: (() => void) | null
  readonly cancel: () => void
}

/**
 * MobileNetV1's official weights of a width, which Live and every experiment have in common: those
 * the reader has loaded, and those that lie beside the app. No other origin is asked by itself.
 */
export function useOfficialWeights(alpha: number): OfficialWeights {
  const shelf = shelfOf(useStore())
  const subscribe = useCallback((tell: () => void) => shelf.onChange(tell), [shelf])
  /** Before the look has begun nobody knows, so nothing is to be run in vain. */
  const [looked, setLooked] = useState<number | null>(null)
  useEffect(() => {
    shelf.look(PUBLISHED, alpha)
    setLooked(alpha)
  }, [shelf, alpha])
  const shelved = useSyncExternalStore(subscribe, () => shelf.weightsFor(PUBLISHED, alpha))
  const errand = useSyncExternalStore(subscribe, () => shelf.errand)
  const isLooking = useSyncExternalStore(subscribe, () => shelf.isLooking)
  const { weights, label } = shelved
  const mayCome = isLooking || looked !== alpha
  return useMemo(
    () => ({
      weights: weights.kind === 'named' ? weights : null,
      label: label.kind === 'imagenet' ? label : null,
      isLooking: mayCome,
      errand,
      fetch: isOfficialAlpha(alpha) ? () => shelf.fetch(alpha) : null,
      cancel: () => shelf.cancel(),
    }),
    [weights, label, mayCome, errand, alpha, shelf],
  )
}
