import type { ChartTable } from './chartTable'

/** Marks the file as UTF-8 for spreadsheets, which otherwise guess and spoil Chinese headings. */
const BYTE_ORDER_MARK = '\uFEFF'

/** RFC 4180: CRLF between records; a field with a comma, quote or line break stands in quotes. */
export function printCsv({ columns, rows }: ChartTable): string {
  const records = [
    columns.map((column) => column.label),
    ...rows.map((row) => columns.map((column) => String(row.cells[column.id] ?? ''))),
  ]
  return records.map((record) => `${record.map(quoted).join(',')}\r\n`).join('')
}

export const csvBlob = (table: ChartTable) =>
  new Blob([BYTE_ORDER_MARK, printCsv(table)], { type: 'text/csv;charset=utf-8' })

const quoted = (field: string) =>
  /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
