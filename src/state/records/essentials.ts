import type { Spread } from '../../core/quantile'
import type { LabSide } from '../lab/labState'
import { costOf } from '../lab/sides'
import { deviceLabel } from './deviceLabel'
import type { MeasurementRecord } from './record'

/** What of a record a comparison needs. */
export interface Essentials {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly made: string
  readonly configuration: LabSide
  readonly device: string
  readonly total: Spread
  readonly inference: Spread
  /** Frames the percentiles are of. */
  readonly n: number
  readonly framesPerSecond: number
  /** A tab was hidden or a context lost meanwhile. */
  readonly spoiled: boolean
}

export const essentialsOf = (record: MeasurementRecord): Essentials => ({
  id: record.id,
  made: record.made,
  configuration: record.configuration,
  device: deviceLabel(record),
  total: record.percentiles.total,
  inference: record.percentiles.inference,
  n: record.samples.total.length,
  framesPerSecond: record.framesPerSecond,
  spoiled: record.marks.hidden || record.marks.contextLost,
})

/** A line of a comparison of records, its counts worked out here and not taken from the file. */
export interface RecordRow extends Essentials {
  readonly macs: number
  readonly params: number
  /** MACs ÷ median inference. */
  readonly macsPerSecond: number
}

export interface RecordGroup {
  readonly key: string
  readonly rows: readonly RecordRow[]
}

/** Records as rows, oldest first; of those with one id, the first. */
export function recordRows(records: readonly Essentials[]): readonly RecordRow[] {
  const seen = new Set<string>()
  return records
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .flatMap((essentials) => {
      const cost = costOf(essentials.configuration)
      if (!cost.ok) return []
      const { macs, params } = cost.value.totals
      const macsPerSecond = (1000 * macs) / essentials.inference.median
      return [{ ...essentials, macs, params, macsPerSecond }]
    })
    .sort((one, other) => Date.parse(one.made) - Date.parse(other.made))
}

/** The same configuration has the same text. */
const configurationKey = (side: LabSide): string =>
  [side.netId, side.alpha, side.resolution, side.transforms, side.backend].join(' ')

/** Rows side by side, fastest first, groups in the order of their fastest. */
export function groupRows(
  rows: readonly RecordRow[],
  by: 'device' | 'configuration',
): readonly RecordGroup[] {
  const groups = new Map<string, RecordRow[]>()
  const sorted = [...rows].sort((one, other) => one.total.median - other.total.median)
  for (const row of sorted) {
    const key = by === 'device' ? row.device : configurationKey(row.configuration)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].map(([key, inGroup]) => ({ key, rows: inGroup }))
}
