import type { Measure } from '../../../state/choice'

/** What every row, block, stage and kind can be measured by. */
export interface Measured {
  readonly operations: number
  readonly params: number
  readonly activationBytes: number
  readonly trafficBytes: number
  readonly flopsPerByte: number
}

/** A row's amount; operations are counted as the reader counts, in MACs unless told otherwise. */
export const amountOf = (row: Measured, measure: Measure): number =>
  measure === 'macs' ? row.operations : row[measure]

/** Amounts of several rows add up, all but the work for each byte. */
export const isSum = (measure: Measure): boolean => measure !== 'flopsPerByte'

/** What parts of a whole can be measured by: operations, where the reader's measure has no sum. */
export const summed = (measure: Measure): Measure => (isSum(measure) ? measure : 'macs')
