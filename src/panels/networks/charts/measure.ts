import type { Convention } from '../../../core/convention'
import type { Format } from '../../../i18n/format'
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

/** The amount with its unit: “569 M MACs”. */
export function printAmount(
  measure: Measure,
  value: number,
  unit: Convention['unit'],
  format: Format,
): string {
  switch (measure) {
    case 'macs':
      return format.operations(value, unit)
    case 'params':
      return format.params(value)
    case 'activationBytes':
    case 'trafficBytes':
      return format.bytes(value)
    case 'flopsPerByte':
      return format.flopsPerByte(value)
  }
}

/** The amount as short as it goes, beside an axis. */
export function printTick(measure: Measure, value: number, format: Format): string {
  switch (measure) {
    case 'macs':
    case 'params':
      return format.si(value)
    case 'activationBytes':
    case 'trafficBytes':
      return format.bytes(value)
    case 'flopsPerByte':
      return format.fraction(value)
  }
}
