import type { FoldedRow } from '../../../core/rows'
import type { Measure } from '../../../state/choice'

/** What rows amount to by a measure; the work for each byte is that of all of them together. */
export function amountOf(rows: readonly FoldedRow[], measure: Measure): number {
  const sum = (field: 'operations' | 'macs' | Exclude<Measure, 'macs' | 'flopsPerByte'>) =>
    rows.reduce((total, row) => total + row[field], 0)
  if (measure === 'macs') return sum('operations')
  if (measure !== 'flopsPerByte') return sum(measure)
  const bytes = sum('trafficBytes')
  return bytes === 0 ? 0 : (2 * sum('macs')) / bytes
}
