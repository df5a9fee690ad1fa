import type { Format } from '../../../i18n/format'

/** Rounding left over by the decomposition is nothing, and no minus zero either. */
const ROUNDING = 1e-12

export const signed = (value: number) => (Math.abs(value) < ROUNDING ? 0 : value)

/** A number in a cell: two decimals, or one where the cell is narrow, and a true minus. */
export function printCell(value: number, isNarrow: boolean, format: Format): string {
  const scale = isNarrow ? 10 : 100
  const rounded = Math.round(value * scale) / scale
  return format.decimal(rounded === 0 ? 0 : rounded).replace('-', '−')
}
