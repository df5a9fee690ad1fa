import type { HeatGrid } from '../../../charts/net/layoutHeat'
import type { SettingCost, SettingGrid } from './grid'
import { lawError, type Scaled } from './law'

/** What of a grid has room to be drawn and pressed. */
export interface DrawnGrid {
  readonly grid: SettingGrid
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly cells: readonly (readonly (SettingCost | null | undefined)[])[]
  readonly heats: Map<string, HeatGrid>
}

const COLUMN_ROOM = 24
const AXES = 102
/** The papers' α, and some between them, where there is no room for all. */
const NARROW = new Set([0.25, 0.35, 0.5, 0.65, 0.75, 0.9, 1, 1.2, 1.4, 1.7, 2])
const SPARSE = 32

export function drawnGrid(grid: SettingGrid, width: number): DrawnGrid {
  const isNarrow = (width - AXES) / grid.alphas.length < COLUMN_ROOM && grid.alphas.length > 1
  const columns = grid.alphas.filter((alpha) => !isNarrow || NARROW.has(alpha))
  const rows = grid.resolutions.filter((side) => !isNarrow || side % SPARSE === 0)
  return {
    grid,
    columns,
    rows,
    cells: columns.map((alpha) =>
      rows.map((side) => grid.cells[grid.alphas.indexOf(alpha)]?.[grid.resolutions.indexOf(side)]),
    ),
    heats: new Map(),
  }
}

/** One figure of each cell: its cost or, with a full setting, how far the law is off. */
export function heatOf(
  { columns, rows, cells, heats }: DrawnGrid,
  scaled: Scaled,
  full?: SettingCost,
  fullSide = 1,
): HeatGrid {
  const key = `${scaled} ${full ? 'law' : ''}`
  const known = heats.get(key)
  if (known) return known
  const heat = {
    columns,
    rows,
    values: cells.map((line, column) =>
      line.map((cost, row) => {
        if (!cost || !full) return cost ? cost[scaled] : cost
        const rho = (rows[row] ?? 1) / fullSide
        return lawError(scaled, full, columns[column] ?? 1, rho, cost)
      }),
    ),
  }
  heats.set(key, heat)
  return heat
}
