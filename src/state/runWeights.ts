import type { Result } from '../core/result'
import type { CatalogueId } from '../nets/ids'
import type { NamedWeights, WeightsChoice } from '../runtime/protocol'
import { isOfficialAlpha, type OfficialAlpha } from '../runtime/weights/places'
import type { WeightsFault } from '../runtime/weights/weightsFault'
import type { RunWeights, WeightsErrand, WeightsOrigin } from './runState'

/** Any whole number serves; the same one makes the same weights on every device. */
const SEED = 1704

export interface FetchedWeights {
  readonly weights: NamedWeights
  readonly from: WeightsOrigin
  /** False where the browser had no room to keep them. */
  readonly saved: boolean
}

/** Where official weights come from; a test hands in its own. */
export interface WeightsLibrary {
  /** Beside the app or in the browser's cache; asks no other origin. */
  find(
    alpha: OfficialAlpha,
    signal: AbortSignal,
  ): Promise<{ weights: NamedWeights; from: 'vendored' | 'cached' } | null>
  /** From their authors' server, where this device has none. */
  fetch(
    alpha: OfficialAlpha,
    onProgress: (loadedBytes: number, totalBytes: number) => void,
    signal: AbortSignal,
  ): Promise<Result<FetchedWeights, WeightsFault>>
  /** A `model.json` and its shards, from the reader's disk. */
  open(alpha: number, files: readonly File[]): Promise<Result<NamedWeights, WeightsFault>>
}

/** Weights to run with, and what the page says of them. */
export interface ShelvedWeights {
  readonly label: RunWeights
  /** The same object for the same weights, so that a program is not compiled twice for them. */
  readonly weights: WeightsChoice
}

const SEEDED: ShelvedWeights = {
  label: { kind: 'seeded', seed: SEED },
  weights: { kind: 'seeded', seed: SEED },
}

/** What every network runs on that has no trained weights here. */
export const SEEDED_WEIGHTS: WeightsChoice = SEEDED.weights

/** What decides whether official weights fit: they are MobileNetV1's, as it was published. */
export interface Trained {
  readonly netId: CatalogueId
  readonly transforms: string
}

export const hasOfficial = ({ netId, transforms }: Trained): boolean =>
  netId === 'mobilenet_v1' && transforms === ''

export interface WeightsShelf {
  /** Official weights where they are at hand and wanted, else seeded ones. */
  weightsFor(network: Trained, alpha: number): ShelvedWeights
  /** Looks on this device, and nowhere else, for official weights of this α. */
  look(network: Trained, alpha: number): void
  /** Fetches them, the reader having agreed. */
  fetch(alpha: OfficialAlpha): void
  /** Ends a fetch. */
  cancel(): void
  open(alpha: number, files: readonly File[]): void
  /** Seeded weights from here on, until official ones are asked for again. */
  putAway(): void
  readonly errand: WeightsErrand
  /** The look for the last α has not ended: official weights may yet come. */
  readonly isLooking: boolean
  /** Calls back at each change until the answer is called. */
  onChange(callback: () => void): () => void
}

/**
 * Weights at hand, by α. A wrong file leaves the shelf, and so what runs, as it was. A fetch or an
 * opening is the reader's errand and goes on while α moves; only another errand or `cancel` ends
 * it.
 */
export function createWeightsShelf(library: WeightsLibrary): WeightsShelf {
  const shelved = new Map<number, ShelvedWeights>()
  const looked = new Set<number>()
  let wantSeeded = false
  let looking: AbortController | null = null
  let asked: { readonly controller: AbortController; errand: WeightsErrand } | null = null
  let last: WeightsErrand = { phase: 'none' }
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const tell of listeners) tell()
  }

  const say = (errand: WeightsErrand) => {
    last = errand
    changed()
  }

  const shelve = (alpha: number, weights: NamedWeights, from: WeightsOrigin) =>
    shelved.set(alpha, {
      label: { kind: 'imagenet', alpha, from },
      weights: { kind: 'named', weights },
    })

  const stopLooking = () => {
    looking?.abort()
    looking = null
  }

  const find = async (alpha: OfficialAlpha) => {
    stopLooking()
    const mine = new AbortController()
    looking = mine
    say({ phase: 'looking', alpha })
    const found = await library.find(alpha, mine.signal).catch(() => null)
    if (looking !== mine) return
    looking = null
    looked.add(alpha)
    if (found) shelve(alpha, found.weights, found.from)
    say(found ? { phase: 'none' } : absence(alpha))
  }

  /** Worth saying only to a reader who has official weights for another α. */
  const absence = (alpha: number): WeightsErrand =>
    shelved.size > 0 && !wantSeeded ? { phase: 'absent', alpha } : { phase: 'none' }

  /** A new errand ends the one before; `isMine` is true until this one has ended too. */
  const begin = (errand: WeightsErrand) => {
    asked?.controller.abort()
    stopLooking()
    const mine = { controller: new AbortController(), errand }
    asked = mine
    last = { phase: 'none' }
    changed()
    return {
      signal: mine.controller.signal,
      isMine: () => asked === mine,
      report(next: WeightsErrand) {
        if (asked !== mine) return
        mine.errand = next
        changed()
      },
      end(next: WeightsErrand) {
        asked = null
        say(next)
      },
    }
  }

  const cancel = () => {
    asked?.controller.abort()
    asked = null
    say({ phase: 'none' })
  }

  return {
    weightsFor: (network, alpha) =>
      wantSeeded || !hasOfficial(network) ? SEEDED : (shelved.get(alpha) ?? SEEDED),
    look(network, alpha) {
      if (!hasOfficial(network)) {
        stopLooking()
        return say({ phase: 'none' })
      }
      if (!shelved.has(alpha) && !wantSeeded && isOfficialAlpha(alpha) && !looked.has(alpha)) {
        void find(alpha)
        return
      }
      stopLooking()
      say(shelved.has(alpha) ? { phase: 'none' } : absence(alpha))
    },
    fetch(alpha) {
      wantSeeded = false
      if (shelved.has(alpha)) return say({ phase: 'none' })
      const errand = begin({ phase: 'fetching', alpha, loadedBytes: 0, totalBytes: 0 })
      const onProgress = (loadedBytes: number, totalBytes: number) =>
        errand.report({ phase: 'fetching', alpha, loadedBytes, totalBytes })
      void library.fetch(alpha, onProgress, errand.signal).then((result) => {
        if (!errand.isMine()) return
        if (!result.ok) return errand.end({ phase: 'failed', alpha, fault: result.fault })
        shelve(alpha, result.value.weights, result.value.from)
        errand.end({ phase: 'done', alpha, unsaved: !result.value.saved })
      })
    },
    cancel,
    open(alpha, files) {
      const errand = begin({ phase: 'looking', alpha })
      void library.open(alpha, files).then((result) => {
        if (!errand.isMine()) return
        if (!result.ok) return errand.end({ phase: 'failed', alpha, fault: result.fault })
        shelve(alpha, result.value, 'files')
        wantSeeded = false
        errand.end({ phase: 'done', alpha, unsaved: false })
      })
    },
    putAway() {
      stopLooking()
      wantSeeded = true
      say({ phase: 'none' })
    },
    get errand() {
      return asked?.errand ?? last
    },
    get isLooking() {
      return looking !== null
    },
    onChange(callback) {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    },
  }
}
