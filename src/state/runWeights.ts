import type { Result } from '../core/result'
import type { NamedWeights, WeightsChoice } from '../runtime/protocol'
import { isOfficialAlpha, type OfficialAlpha } from '../runtime/weights/places'
import type { WeightsFault } from '../runtime/weights/weightsFault'
import type { NetId } from './choice'
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

export interface WeightsShelf {
  /** Official weights where they are at hand and wanted, else seeded ones. */
  weightsFor(netId: NetId, alpha: number): ShelvedWeights
  /** Looks on this device, and nowhere else, for official weights of this α. */
  look(netId: NetId, alpha: number): void
  /** Fetches them, the reader having agreed. */
  fetch(alpha: OfficialAlpha): void
  /** Ends a fetch. */
  cancel(): void
  open(alpha: number, files: readonly File[]): void
  /** Seeded weights from here on, until official ones are asked for again. */
  putAway(): void
  readonly errand: WeightsErrand
  onChange(callback: () => void): void
}

/** Weights at hand, by α. A wrong file leaves the shelf, and so what runs, as it was. */
export function createWeightsShelf(library: WeightsLibrary): WeightsShelf {
  const shelved = new Map<number, ShelvedWeights>()
  const looked = new Set<number>()
  let wantSeeded = false
  let errand: WeightsErrand = { phase: 'none' }
  let running = new AbortController()
  let changed = () => {}

  const say = (next: WeightsErrand) => {
    errand = next
    changed()
  }

  const shelve = (alpha: number, weights: NamedWeights, from: WeightsOrigin) => {
    shelved.set(alpha, {
      label: { kind: 'imagenet', alpha, from },
      weights: { kind: 'named', weights },
    })
    wantSeeded = false
  }

  /** A new errand ends the one before. */
  const begin = () => {
    running.abort()
    running = new AbortController()
    return running.signal
  }

  const find = async (alpha: OfficialAlpha) => {
    const signal = begin()
    say({ phase: 'looking', alpha })
    const found = await library.find(alpha, signal).catch(() => null)
    if (signal.aborted) return
    looked.add(alpha)
    if (found) shelve(alpha, found.weights, found.from)
    say(found ? { phase: 'none' } : absence(alpha))
  }

  /** Worth saying only to a reader who has official weights for another α. */
  const absence = (alpha: number): WeightsErrand =>
    shelved.size > 0 && !wantSeeded ? { phase: 'absent', alpha } : { phase: 'none' }

  return {
    weightsFor: (_netId, alpha) => (wantSeeded ? SEEDED : (shelved.get(alpha) ?? SEEDED)),
    look(_netId, alpha) {
      if (shelved.has(alpha)) say({ phase: 'none' })
      else if (wantSeeded || !isOfficialAlpha(alpha) || looked.has(alpha)) {
        begin()
        say(absence(alpha))
      } else void find(alpha)
    },
    fetch(alpha) {
      const signal = begin()
      wantSeeded = false
      const shelvedBefore = shelved.has(alpha)
      if (shelvedBefore) return say({ phase: 'none' })
      say({ phase: 'fetching', alpha, loadedBytes: 0, totalBytes: 0 })
      void library
        .fetch(
          alpha,
          (loadedBytes, totalBytes) => {
            if (!signal.aborted) say({ phase: 'fetching', alpha, loadedBytes, totalBytes })
          },
          signal,
        )
        .then((result) => {
          if (signal.aborted) return
          if (result.ok) {
            shelve(alpha, result.value.weights, result.value.from)
            say({ phase: 'done', alpha, unsaved: !result.value.saved })
          } else {
            say({ phase: 'failed', alpha, fault: result.fault })
          }
        })
    },
    cancel() {
      begin()
      say({ phase: 'none' })
    },
    open(alpha, files) {
      const signal = begin()
      say({ phase: 'looking', alpha })
      void library.open(alpha, files).then((result) => {
        if (signal.aborted) return
        if (result.ok) {
          shelve(alpha, result.value, 'files')
          say({ phase: 'done', alpha, unsaved: false })
        } else {
          say({ phase: 'failed', alpha, fault: result.fault })
        }
      })
    },
    putAway() {
      begin()
      wantSeeded = true
      say({ phase: 'none' })
    },
    get errand() {
      return errand
    },
    onChange(callback) {
      changed = callback
    },
  }
}
