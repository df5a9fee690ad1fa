import { analyse } from '../core/analyse'
import { expand } from '../core/expand'
import { type DisplayKind, type FoldedRow, foldRows } from '../core/rows'
import { mobilenetV1 } from '../nets/mobilenetV1'

/** MobileNetV1's rows at α 1 and 224 px, as Table 1 of arXiv:1704.04861 lists them. */
export const V1_ROWS: readonly FoldedRow[] = rows()

function rows(): readonly FoldedRow[] {
  const graph = expand(mobilenetV1, { alpha: 1, resolution: 224 })
  const cost = graph.ok ? analyse(graph.value) : graph
  return cost.ok ? foldRows(cost.value) : []
}

/** A kind's share of MobileNetV1's MACs or parameters: Table 2 of arXiv:1704.04861. */
export function v1Share(kind: DisplayKind, of: 'macs' | 'params'): number {
  const sum = (some: readonly FoldedRow[]) => some.reduce((total, row) => total + row[of], 0)
  return sum(V1_ROWS.filter((row) => row.kind === kind)) / sum(V1_ROWS)
}
