import { spread } from '../../core/quantile'
import type { RecordGroup, RecordRow } from './essentials'

/** Of one configuration on a class' devices: times of a frame in milliseconds. */
export interface ClassSpread<Row extends RecordRow = RecordRow> {
  readonly group: RecordGroup<Row>
  /** Of the devices' medians. */
  readonly median: number
  readonly fastest: Row
  readonly slowest: Row
  /** Slowest over fastest. */
  readonly factor: number
}

/** A configuration beside the one that counts most. */
export interface ClassRatio<Row extends RecordRow = RecordRow> extends ClassSpread<Row> {
  readonly macs: number
  /** How many times fewer multiply–accumulates than the reference; 1 of the reference itself. */
  readonly predicted: number
  /** How many times less time, class median against class median. */
  readonly measured: number
}

/** Rows of one configuration, fastest first, as `groupRows` gives them; never an empty group. */
export function classSpread<Row extends RecordRow>(group: RecordGroup<Row>): ClassSpread<Row> {
  const [fastest] = group.rows
  const slowest = group.rows.at(-1)
  if (!fastest || !slowest) throw new Error('a group without rows')
  const { median } = spread(group.rows.map((row) => row.total.median))
  return { group, median, fastest, slowest, factor: slowest.total.median / fastest.total.median }
}

/**
 * What the counts promise beside what the class measured, the dearest configuration first. Equal
 * counts on two backends promise 1×, and the clock says what the backend makes of them.
 */
export function classRatios<Row extends RecordRow>(
  groups: readonly RecordGroup<Row>[],
): readonly ClassRatio<Row>[] {
  const spreads = groups
    .map((group) => ({ ...classSpread(group), macs: group.rows[0]?.macs ?? 0 }))
    .sort((one, other) => other.macs - one.macs || other.median - one.median)
  const [reference] = spreads
  if (!reference) return []
  return spreads.map((of) => ({
    ...of,
    predicted: reference.macs / of.macs,
    measured: reference.median / of.median,
  }))
}
