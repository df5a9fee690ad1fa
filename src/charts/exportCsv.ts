import type { ChartTable } from './chartTable'

/** Marks the file as UTF-8 for spreadsheets, which otherwise guess and spoil Chinese headings. */
const BYTE_ORDER_MARK = '\uFEFF'

/** RFC 4180: CRLF between records; a field with a comma, quote or line break stands in quotes. */
export function printCsv({ columns, rows }: ChartTable): string {
  const records = [
    columns.map((column) => column.label),
    ...rows.map((row) => columns.map((column) => field(row.cells[column.id] ?? ''))),
  ]
  return records.map((record) => `${record.map(quoted).join(',')}\r\n`).join('')
}

export const csvBlob = (table: ChartTable) =>
  new Blob([BYTE_ORDER_MARK, printCsv(table)], { type: 'text/csv;charset=utf-8' })

/** Sums of binary fractions end in noise, 0.010000000000000002; twelve digits are before it. */
const field = (cell: string | number) =>
  typeof cell === 'number' && !Number.isInteger(cell)
    ? String(Number(cell.toPrecision(12)))
    : String(cell)

const quoted = (text: string) =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
