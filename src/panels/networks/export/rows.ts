import type { Figures } from '../../../core/figures'
import type { HWC, Size2 } from '../../../core/layer'
import type { BlockKind } from '../../../core/networkSpec'
import type { ReceptiveField } from '../../../core/receptiveField'
import type { DisplayKind } from '../../../core/rows'

/** A row as the table has it, of a layer, a block or a stage. */
export interface ExportRow extends Figures {
  readonly name: string
  /** Null where the row is several layers. */
  readonly kind: DisplayKind | null
  readonly blockKind?: BlockKind | null
  readonly kernelSize: Size2 | null
  readonly stride: Size2 | null
  readonly groups: number | null
  readonly input: HWC
  readonly output: HWC
  readonly receptiveField: ReceptiveField
}

/** The rows' kind as files name it: the layer's, or the block's where it is several layers. */
export const kindOf = ({ kind, blockKind }: ExportRow): string => kind ?? blockKind ?? ''

/** A window's side, or both where they differ: 3, 1×7. */
export const sizeText = (size: Size2 | null, times: string): string => {
  if (size === null) return ''
  return size[0] === size[1] ? String(size[0]) : size.join(times)
}

/** What rows add up to; the network's totals where they are all of its rows. */
export function sumOf(rows: readonly ExportRow[], field: 'macs' | 'operations' | 'params'): number {
  return rows.reduce((sum, row) => sum + row[field], 0)
}
