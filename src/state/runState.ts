import type {
  Backend,
  Guess,
  LoadReport,
  RuntimeFault,
  SourceKind,
  StartReport,
} from '../runtime/protocol'
import type { SourceFault } from '../runtime/sources/source'
import type { NetId } from './choice'
import type { Timings } from './runStats'

/** What of the choice a running network depends on; a timing holds for one of these only. */
export interface RunConfig {
  readonly netId: NetId
  readonly alpha: number
  readonly resolution: number
  readonly backend: Backend
  readonly source: SourceKind
}

/** Weights in use: `seeded` ones make answers meaningless and leave the time as it is. */
export type RunWeights =
  | { readonly kind: 'seeded'; readonly seed: number }
  | { readonly kind: 'imagenet'; readonly alpha: number; readonly from: WeightsOrigin }

/** Vendored beside the app, kept by the browser, fetched just now, or opened by the reader. */
export type WeightsOrigin = 'vendored' | 'cached' | 'remote' | 'files'

export interface RunFault {
  readonly code: RuntimeFault['code'] | SourceFault['code'] | 'impossible-network'
  readonly detail: string
}

/** What the controller did by itself, in the reader's interest, and says so; a key of the messages. */
export type RunNotice =
  | { readonly code: 'backend-replaced'; readonly wanted: Backend; readonly used: Backend }
  | { readonly code: 'context-restored' }
  | { readonly code: 'weights-not-for-alpha'; readonly alpha: number }

/** A measured run put aside to compare with; `medianMs` is of whole frames. */
export interface PinnedRun {
  readonly config: RunConfig
  readonly macs: number
  readonly medianMs: number
  readonly count: number
}

interface RunParts {
  readonly config: RunConfig
  readonly environment: StartReport | null
  readonly program: LoadReport | null
  readonly weights: RunWeights
  /** `null` until a frame of this very configuration has been timed. */
  readonly timings: Timings | null
  readonly top5: readonly Guess[]
  readonly notices: readonly RunNotice[]
  readonly pinned: PinnedRun | null
}

/** Written by the run controller alone, at most four times a second. */
export type RunState =
  | { readonly phase: 'idle' }
  | (RunParts & { readonly phase: 'starting'; readonly waitingFor: 'library' | 'source' })
  | (RunParts & { readonly phase: 'compiling'; readonly layers: number })
  | (RunParts & { readonly phase: 'running' })
  | (RunParts & { readonly phase: 'paused'; readonly by: 'reader' | 'hidden' })
  | (RunParts & { readonly phase: 'fault'; readonly fault: RunFault })

export const IDLE_RUN: RunState = { phase: 'idle' }
