import type { ChartTable } from '../../../charts/chartTable'
import { type ExportRow, kindOf, sizeText } from './rows'

const COLUMNS = [
  'name',
  'kind',
  'kernelSize',
  'stride',
  'groups',
  'input',
  'output',
  'macs',
  'params',
  'activationBytes',
  'trafficBytes',
  'flopsPerByte',
  'receptiveField',
] as const

/** The rows for a spreadsheet: the `summary` command's columns, then memory and reach. */
export function csvTable(rows: readonly ExportRow[]): ChartTable {
  return {
    columns: COLUMNS.map((id) => ({ id, label: id })),
    rows: rows.map((row, at) => ({
      key: String(at),
      cells: {
        name: inert(row.name),
        kind: kindOf(row),
        kernelSize: sizeText(row.kernelSize, 'x'),
        stride: sizeText(row.stride, 'x'),
        groups: row.groups,
        input: row.input.join('x'),
        output: row.output.join('x'),
        macs: row.macs,
        params: row.params,
        activationBytes: row.activationBytes,
        trafficBytes: row.trafficBytes,
        flopsPerByte: row.flopsPerByte,
        receptiveField: sizeText(row.receptiveField.size, 'x'),
      },
    })),
  }
}

/** Text that a spreadsheet would take for a formula stands behind an apostrophe. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
