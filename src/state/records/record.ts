import type { Spread } from '../../core/quantile'
import type { StartReport, StepClock } from '../../runtime/protocol'
import type { LabSide, Marks } from '../lab/labState'

export const RECORD_SCHEMA = 'separable-lab/measurement'
export const RECORD_VERSION = 1

/** Parts of a frame of which a record holds every sample; columns of one table. */
export const RECORD_PHASES = ['capture', 'preprocess', 'inference', 'readback', 'total'] as const
/** `total` is from the frame's arrival in the runtime to its five classes, without `capture`. */
export type RecordPhase = (typeof RECORD_PHASES)[number]

/** What the browser tells of the device; a fact it keeps to itself is null. */
export interface DeviceFacts {
  /** "Chromium 141", from the browser's own list of brands. */
  readonly brands: readonly string[] | null
  readonly platform: string | null
  readonly mobile: boolean | null
  readonly hardwareConcurrency: number | null
  /** GiB, rounded by the browser. */
  readonly deviceMemory: number | null
  readonly devicePixelRatio: number | null
  readonly crossOriginIsolated: boolean | null
}

export interface RecordedStep {
  readonly output: string
  readonly nodes: readonly string[]
  readonly macs: number
  /** Every sample, milliseconds. */
  readonly ms: readonly number[]
}

/** A measurement worth keeping, version 1. Times in milliseconds, every sample kept. */
export interface MeasurementRecord {
  readonly schema: typeof RECORD_SCHEMA
  readonly version: typeof RECORD_VERSION
  /** Drawn at random, so that the same record opened twice is known. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly made: string
  readonly configuration: LabSide
  readonly network: {
    readonly macs: number
    readonly params: number
    readonly trafficBytes: number
    readonly weightBytes: number
    /** Operations queued for one frame, and those of them with weights. */
    readonly steps: number
    readonly layers: number
    readonly weights: 'seeded'
  }
  readonly protocol: {
    readonly warmups: number
    /** Frames counted. */
    readonly runs: number
    /** From the first warm-up to the last layer. */
    readonly seconds: number
    /** As runtime/protocol.ts has it: with `split` each phase ends when the device has done it. */
    readonly timing: 'split' | 'whole'
  }
  readonly samples: Readonly<Record<RecordPhase, readonly number[]>>
  readonly percentiles: Readonly<Record<RecordPhase, Spread>>
  readonly framesPerSecond: number
  readonly compileMs: number
  readonly perLayer: { readonly clock: StepClock; readonly steps: readonly RecordedStep[] } | null
  readonly environment: {
    readonly runtime: StartReport
    readonly device: DeviceFacts
    readonly appVersion: string
  }
  readonly marks: Marks
}
