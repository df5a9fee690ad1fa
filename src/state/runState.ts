import type { CatalogueId } from '../nets/ids'
import type {
  Backend,
  Guess,
  LoadReport,
  RuntimeFault,
  SourceKind,
  StartReport,
} from '../runtime/protocol'
import type { SourceFault } from '../runtime/sources/source'
import type { WeightsFault } from '../runtime/weights/weightsFault'
import type { LayerTimings } from './runLayers'
import type { RunNeeds } from './runNeeds'
import type { Timings } from './runStats'

/** What of the choice a running network depends on; a timing holds for one of these only. */
export interface RunConfig {
  readonly netId: CatalogueId
  readonly alpha: number
  readonly resolution: number
  /** What is done to the network, in the text of state/transforms.ts. */
  readonly transforms: string
  /** The backend in use where one is, else the one asked for. */
  readonly backend: Backend
  readonly source: SourceKind
}

/** Vendored beside the app, kept by the browser, fetched just now, or opened by the reader. */
export type WeightsOrigin = 'vendored' | 'cached' | 'remote' | 'files'

/** Weights in use: `seeded` ones make answers meaningless and leave the time as it is. */
export type RunWeights =
  | { readonly kind: 'seeded'; readonly seed: number }
  | { readonly kind: 'imagenet'; readonly alpha: number; readonly from: WeightsOrigin }

/** What became of the reader's last wish for weights; what runs meanwhile is untouched by it. */
export type WeightsErrand =
  | { readonly phase: 'none' }
  | { readonly phase: 'looking'; readonly alpha: number }
  | {
      readonly phase: 'fetching'
      readonly alpha: number
      readonly loadedBytes: number
      readonly totalBytes: number
    }
  /** Official weights are wanted, and there are none on this device for this α. */
  | { readonly phase: 'absent'; readonly alpha: number }
  | { readonly phase: 'failed'; readonly alpha: number; readonly fault: WeightsFault }
  /** In use; `unsaved` where the browser had no room to keep them for the next visit. */
  | { readonly phase: 'done'; readonly alpha: number; readonly unsaved: boolean }

export interface RunFault {
  readonly code: RuntimeFault['code'] | SourceFault['code'] | 'impossible-network' | 'too-large'
  readonly detail: string
}

/** What the controller did by itself in the reader's interest; a key of the messages. */
export type RunNotice =
  | { readonly code: 'backend-replaced'; readonly wanted: Backend; readonly used: Backend }
  | { readonly code: 'context-restored' }

/** A measured run put aside to compare with; `medianMs` is of whole frames. */
export interface PinnedRun {
  readonly config: RunConfig
  readonly macs: number
  readonly medianMs: number
  /** Frames the median is of. */
  readonly count: number
}

export interface RunParts {
  readonly config: RunConfig
  readonly environment: StartReport | null
  readonly program: LoadReport | null
  readonly weights: RunWeights
  readonly errand: WeightsErrand
  /** `null` until a frame of this very configuration has been timed. */
  readonly timings: Timings | null
  /** `null` until a step of this very program has been timed. */
  readonly stepTimings: LayerTimings | null
  readonly top5: readonly Guess[]
  readonly notices: readonly RunNotice[]
  readonly pinned: PinnedRun | null
  /** The picture is shown as in a mirror. */
  readonly mirrored: boolean
}

export type RunPhase =
  | { readonly phase: 'starting'; readonly waitingFor: 'library' | 'source' }
  | { readonly phase: 'compiling'; readonly layers: number }
  | { readonly phase: 'running' }
  /** The reader has to agree before so much is allocated. */
  | { readonly phase: 'asking'; readonly needs: RunNeeds }
  | { readonly phase: 'paused'; readonly by: 'reader' | 'hidden' | 'lab' }
  | { readonly phase: 'fault'; readonly fault: RunFault }

/** Written by the run controller alone, some four times a second; idle while no view wants it. */
export type RunState = { readonly phase: 'idle' } | (RunParts & RunPhase)

export const IDLE_RUN: RunState = { phase: 'idle' }
