/** A chart's figures as rows: what the page's table prints and the CSV file holds. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[]
  readonly rows: readonly ChartRow[]
}

export interface ChartColumn {
  readonly id: string
  readonly label: string
  /**
   * How the page prints a number; the file keeps up to twelve digits. Without it the cell is text.
   */
  readonly print?: (value: number) => string
}

export interface ChartRow {
  readonly key: string
  readonly cells: Readonly<Record<string, string | number | null>>
}

/** The cell as a reader sees it; a missing value is a dash. */
export function printCell(column: ChartColumn, row: ChartRow): string {
  const value = row.cells[column.id] ?? null
  if (value === null) return '–'
  return typeof value === 'number' && column.print ? column.print(value) : String(value)
}
