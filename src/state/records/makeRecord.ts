import { spread } from '../../core/quantile'
import type { StartReport } from '../../runtime/protocol'
import { APP_VERSION } from './appVersion'
import {
  type DeviceFacts,
  type MeasurementRecord,
  RECORD_PHASES,
  RECORD_SCHEMA,
  RECORD_VERSION,
  type RecordPhase,
} from './record'

type Copied =
  | 'id'
  | 'made'
  | 'configuration'
  | 'network'
  | 'protocol'
  | 'samples'
  | 'compileMs'
  | 'perLayer'
  | 'marks'

/** What a record is made of; the rest follows. */
export interface RecordParts extends Pick<MeasurementRecord, Copied> {
  readonly runtime: StartReport
  readonly device: DeviceFacts
}

/** Microseconds are finer than any clock a page is given. */
const rounded = (ms: number): number => Math.round(ms * 1000) / 1000

/** A record of samples from wherever they come: a measurement's own, or the live window's. */
export function makeRecord({ runtime, device, ...parts }: RecordParts): MeasurementRecord {
  const columns = byPhase((phase) => parts.samples[phase].map(rounded))
  const { perLayer } = parts
  return {
    schema: RECORD_SCHEMA,
    version: RECORD_VERSION,
    ...parts,
    samples: columns,
    ...followingFrom(columns),
    compileMs: rounded(parts.compileMs),
    perLayer: perLayer && {
      ...perLayer,
      steps: perLayer.steps.map((step) => ({ ...step, ms: step.ms.map(rounded) })),
    },
    environment: { runtime, device, appVersion: APP_VERSION },
  }
}

/** What a record says of its samples; of a file from anywhere too, whatever stood there. */
export function followingFrom(
  samples: MeasurementRecord['samples'],
): Pick<MeasurementRecord, 'percentiles' | 'framesPerSecond'> {
  const percentiles = byPhase((phase) => {
    const { median, p10, p90 } = spread(samples[phase])
    return { median: rounded(median), p10: rounded(p10), p90: rounded(p90) }
  })
  const { capture, total } = percentiles
  return { percentiles, framesPerSecond: rounded(1000 / (capture.median + total.median)) }
}

/** One entry a phase, all of them. */
const byPhase = <Value>(make: (phase: RecordPhase) => Value): Record<RecordPhase, Value> =>
  Object.fromEntries(RECORD_PHASES.map((phase) => [phase, make(phase)])) as Record<
    RecordPhase,
    Value
  >
