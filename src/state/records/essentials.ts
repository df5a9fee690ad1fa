import type { Spread } from '../../core/quantile'
import type { StepClock } from '../../runtime/protocol'
import type { LabSide } from '../lab/labState'
import { costOf } from '../lab/sides'
import { type DeviceKind, deviceKind } from './deviceKind'
import { deviceLabel } from './deviceLabel'
import type { MeasurementRecord } from './record'

/** What of a record a comparison needs. */
export interface Essentials {
  readonly id: string
  /** ISO 8601, UTC; of a record that came as a code the day alone, `2026-08-01`. */
  readonly made: string
  readonly configuration: LabSide
  readonly device: string
  readonly kind: DeviceKind
  readonly total: Spread
  /** Median of the inference alone. */
  readonly inferenceMs: number
  /** Frames the percentiles are of. */
  readonly n: number
  readonly floatBits: 16 | 32
  /** What times single steps on that device. */
  readonly clock: StepClock
  /** A tab was hidden or a context lost meanwhile. */
  readonly spoiled: boolean
}

export const essentialsOf = (record: MeasurementRecord): Essentials => ({
  id: record.id,
  made: record.made,
  configuration: record.configuration,
  device: deviceLabel(record),
  kind: deviceKind(record.environment.device),
  total: record.percentiles.total,
  inferenceMs: record.percentiles.inference.median,
  n: record.samples.total.length,
  floatBits: record.environment.runtime.floatBits,
  clock: record.environment.runtime.stepClock,
  spoiled: record.marks.hidden || record.marks.contextLost,
})

/** A line of a comparison of records, its counts worked out here and not taken from the file. */
export interface RecordRow extends Essentials {
  readonly macs: number
  readonly params: number
  /** MACs ÷ median inference. */
  readonly macsPerSecond: number
}

export interface RecordGroup<Row extends RecordRow = RecordRow> {
  readonly key: string
  readonly rows: readonly Row[]
}

/** Records as rows, oldest first; of those with one id, the first. */
export function recordRows<Kept extends Essentials>(
  records: readonly Kept[],
): readonly (Kept & RecordRow)[] {
  const seen = new Set<string>()
  return records
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .flatMap((essentials) => {
      const cost = costOf(essentials.configuration)
      if (!cost.ok) return []
      const { macs, params } = cost.value.totals
      const macsPerSecond = (1000 * macs) / essentials.inferenceMs
      return [{ ...essentials, macs, params, macsPerSecond }]
    })
    .sort((one, other) => Date.parse(one.made) - Date.parse(other.made))
}

/** The same configuration has the same text. */
const configurationKey = (side: LabSide): string =>
  [side.netId, side.alpha, side.resolution, side.transforms, side.backend].join(' ')

/** Rows side by side, fastest first, groups in the order of their fastest. */
export function groupRows<Row extends RecordRow>(
  rows: readonly Row[],
  by: 'device' | 'configuration',
): readonly RecordGroup<Row>[] {
  const groups = new Map<string, Row[]>()
  const sorted = [...rows].sort((one, other) => one.total.median - other.total.median)
  for (const row of sorted) {
    const key = by === 'device' ? row.device : configurationKey(row.configuration)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, inGroup]) => ({ key, rows: inGroup }))
}
