import type { FactorizationId, LayerSetting } from '../../core/closedForm'
import type { ActivationName } from '../../core/layer'
import type { Spread } from '../../core/quantile'
import type { DisplayKind } from '../../core/rows'
import type { RatioInterval } from '../../core/stats/ratio'
import type { Bound, DeviceLimits } from '../../core/stats/roofline'
import type { Verdict } from '../../core/stats/verdict'
import type { CatalogueId } from '../../nets/ids'
import type { Backend, RuntimeFault, StartReport, StepClock } from '../../runtime/protocol'
import type { SourceFault } from '../../runtime/sources/source'
import type { OpenedRecord } from '../records/opened'
import type { MeasurementRecord } from '../records/record'

/** What the laboratory measures, one at a time. */
export const LAB_TASKS = [
  'compare',
  'roofline',
  'sweep',
  'layer',
  'activations',
  'measure',
] as const
export type LabTask = (typeof LAB_TASKS)[number]

/** One network in one setting on one backend. */
export interface LabSide {
  readonly netId: CatalogueId
  readonly alpha: number
  readonly resolution: number
  /** In the text of state/transforms.ts. */
  readonly transforms: string
  readonly backend: Backend
}

/**
 * Why a task ended without a result; `impossible-network` names the first layer that cannot be,
 * `too-large` is work that would take a device many minutes or more memory than it has.
 */
export interface LabFault {
  readonly code: RuntimeFault['code'] | SourceFault['code'] | 'impossible-network' | 'too-large'
  readonly detail: string
}

export interface LabTaskProgress {
  readonly task: LabTask
  /** In steps of the task's own, except for `measure`: there both are seconds. */
  readonly done: number
  readonly total: number
  readonly note: 'opening' | 'compiling' | 'warming' | 'measuring'
  /** The tab is hidden, so the task waits. */
  readonly waiting: boolean
}

/** What spoils a measurement, or may. */
export interface Marks {
  /** The tab was hidden meanwhile; the task waited, and the device may have cooled or slept. */
  readonly hidden: boolean
  readonly contextLost: boolean
  /** Median of the last third over that of the first; above 1 the device slows down. */
  readonly trend: number | null
}

export const FRAME_PHASES = ['preprocess', 'inference', 'readback', 'total'] as const
/** `total` runs from the frame's arrival in the runtime to its five classes. */
export type FramePhase = (typeof FRAME_PHASES)[number]

/** Counts of what a side runs. */
export interface NetworkSummary {
  readonly macs: number
  readonly params: number
  readonly trafficBytes: number
  /** Bytes of its weights as the device holds them. */
  readonly weightBytes: number
  /** Operations the program queues for one frame. */
  readonly steps: number
  /** Of those, the ones with weights. */
  readonly layers: number
}

export interface ComparedSide {
  /** With the backend that was asked for, and no other runs. */
  readonly side: LabSide
  readonly network: NetworkSummary
  readonly environment: StartReport
  readonly compileMs: number
  /** Frames run and not counted. */
  readonly warmups: number
  readonly phases: Readonly<Record<FramePhase, Spread>>
  /** If this side alone ran, frame after frame, capture included. */
  readonly framesPerSecond: number
  /** Sum of the steps' medians, of frames apart from the counted ones; null where not to be had. */
  readonly stepsMs: number | null
  /** Measured milliseconds of one operation that does next to nothing. */
  readonly overheadMs: number
  /** Layers outside the backend's packed way. */
  readonly unpacked: number
  /** Whole frames in the order they ran. */
  readonly totals: readonly number[]
}

/** Every ratio is b over a. */
export interface ComparisonResult {
  readonly made: string
  readonly a: ComparedSide
  readonly b: ComparedSide
  /** Pairs of frames, the n of every percentile here. */
  readonly runs: number
  /** Of the frame both sides were given. */
  readonly capture: Spread
  readonly counted: { readonly macs: number; readonly params: number; readonly traffic: number }
  readonly total: RatioInterval
  readonly inference: RatioInterval
  readonly verdict: Verdict
  readonly marks: Marks
}

/** A layer under its roof. */
export interface RoofPoint {
  /** Of the step: its last node. */
  readonly output: string
  /** Its first node, as the tables name the layer. */
  readonly name: string
  readonly kind: DisplayKind
  readonly macs: number
  /** Its inputs, weights and output once each, float32. */
  readonly bytes: number
  /** Arithmetic intensity, two FLOPs for each MAC. */
  readonly flopsPerByte: number
  readonly ms: Spread
  readonly n: number
  readonly macsPerSecond: number
  /** MACs a second under the roof at its intensity. */
  readonly roof: number
  readonly bound: Bound
}

/** A rate as it was measured at one size. */
export interface RatePoint {
  /** MACs or bytes of one operation. */
  readonly size: number
  readonly perSecond: number
}

export interface RooflineResult {
  readonly made: string
  readonly side: LabSide
  readonly environment: StartReport
  readonly limits: DeviceLimits
  /** How the limits were found, growing sizes. */
  readonly products: readonly RatePoint[]
  readonly copies: readonly RatePoint[]
  readonly clock: StepClock
  readonly points: readonly RoofPoint[]
  readonly marks: Marks
}

export interface SweepSetting {
  readonly over: 'alpha' | 'resolution'
  /** What is swept, ascending; the paper's values unless given. */
  readonly values?: readonly number[]
}

export interface SweepPoint {
  readonly alpha: number
  readonly resolution: number
  readonly macs: number
  readonly params: number
  /** One frame's inference. */
  readonly ms: Spread
  readonly n: number
  /** On the fitted line; null until there is one. */
  readonly fittedMs: number | null
}

/** Time as overhead + MACs ÷ rate. */
export interface SweepFit {
  readonly overheadMs: number
  readonly macsPerSecond: number
  readonly r2: number
}

export interface SweepResult {
  readonly made: string
  readonly side: LabSide
  readonly over: SweepSetting['over']
  /** Those measured so far, in ascending order of what is swept. */
  readonly points: readonly SweepPoint[]
  /** Null of fewer than three points. */
  readonly fit: SweepFit | null
  /** False where it was cancelled, or goes on. */
  readonly finished: boolean
  readonly environment: StartReport
  readonly marks: Marks
}

/** One way of computing the layer, timed on this device. */
export interface LayerBenchRow {
  readonly id: FactorizationId
  readonly macs: number
  readonly params: number
  readonly trafficBytes: number
  /** Convolutions it takes. */
  readonly stages: number
  /** Null where the runtime could not run it; then the fault says why. */
  readonly ms: Spread | null
  readonly n: number
  readonly fault: LabFault | null
  /** Against the standard convolution: counted, and measured. */
  readonly macsRatio: number
  readonly measured: RatioInterval | null
}

export interface LayerBenchResult {
  readonly made: string
  readonly setting: LayerSetting
  readonly backend: Backend
  readonly environment: StartReport
  readonly rows: readonly LayerBenchRow[]
  readonly marks: Marks
}

/** A 1×1 convolution over a square map. */
export interface ActivationLayer {
  readonly inChannels: number
  readonly outChannels: number
  /** Side of the map in pixels. */
  readonly featureSize: number
}

/** A 1×1 convolution with one activation behind it, timed on this device. */
export interface ActivationBenchRow {
  /** `linear` is the convolution alone. */
  readonly id: Exclude<ActivationName, 'softmax'> | 'linear'
  readonly ms: Spread | null
  readonly n: number
  /** Against the convolution alone, in the turns they took together. */
  readonly measured: RatioInterval | null
  /** One draw of the laboratory's own for both, or operations of the library. */
  readonly how: 'own' | 'tfjs' | 'none' | null
}

export interface ActivationBenchResult {
  readonly made: string
  readonly setting: ActivationLayer
  readonly backend: Backend
  readonly environment: StartReport
  readonly rows: readonly ActivationBenchRow[]
  readonly marks: Marks
}

/** Written by the laboratory alone. */
export interface LabState {
  readonly running: LabTaskProgress | null
  readonly fault: { readonly task: LabTask; readonly fault: LabFault } | null
  readonly comparison: ComparisonResult | null
  readonly roofline: RooflineResult | null
  readonly sweep: SweepResult | null
  readonly layer: LayerBenchResult | null
  readonly activations: ActivationBenchResult | null
  readonly record: MeasurementRecord | null
  /** What the reader took in, in the order it came, none twice. */
  readonly opened: readonly OpenedRecord[]
}

export const IDLE_LAB: LabState = {
  running: null,
  fault: null,
  comparison: null,
  roofline: null,
  sweep: null,
  layer: null,
  activations: null,
  record: null,
  opened: [],
}
