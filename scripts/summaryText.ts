import type { NetworkCost } from '../src/core/analyse'
import type { HWC, Size2 } from '../src/core/layer'
import { type FoldedRow, foldRows } from '../src/core/rows'
import type { SummaryRequest } from './summaryArgs'

/** One layer as the JSON prints it: sizes in pixels, shapes [height, width, channels]. */
export interface SummaryLayer {
  readonly name: string
  readonly kind: string
  /** One number where height and width agree; null where the layer has no window. */
  readonly kernelSize: number | Size2 | null
  readonly stride: number | Size2 | null
  readonly groups: number | null
  readonly input: HWC
  readonly output: HWC
  readonly macs: number
  readonly params: number
}

/** What `--json` prints. The layers' sums are the totals. */
export interface Summary {
  readonly network: string
  readonly alpha: number
  readonly resolution: number
  readonly macs: number
  readonly params: number
  readonly layers: readonly SummaryLayer[]
}

export function summaryOf(request: SummaryRequest, cost: NetworkCost): Summary {
  return {
    network: request.netId,
    alpha: request.alpha,
    resolution: request.resolution,
    macs: cost.totals.macs,
    params: cost.totals.params,
    layers: foldRows(cost).map(summaryLayer),
  }
}

const summaryLayer = (row: FoldedRow): SummaryLayer => ({
  name: row.name,
  kind: row.kind,
  kernelSize: row.kernelSize && oneOrBoth(row.kernelSize),
  stride: row.stride && oneOrBoth(row.stride),
  groups: row.groups,
  input: row.input,
  output: row.output,
  macs: row.macs,
  params: row.params,
})

const oneOrBoth = (size: Size2): number | Size2 => (size[0] === size[1] ? size[0] : size)

export const printJson = (summary: Summary): string => `${JSON.stringify(summary, null, 2)}\n`

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
] as const satisfies readonly (keyof SummaryLayer)[]

/** One line a layer under a header, quoted as RFC 4180 asks; shapes as 112x112x32. */
export function printCsv(summary: Summary): string {
  const lines = summary.layers.map((layer) => COLUMNS.map((column) => plain(layer[column])))
  return [COLUMNS, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('')
}

/** A cell is quoted when it holds a comma, a quote or a line break; quotes inside are doubled. */
export const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

function plain(value: SummaryLayer[keyof SummaryLayer]): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.join('x') : String(value)
}

const SHARE_DIGITS = 2

/** A table for reading: names to the left, numbers to the right, totals below a rule. */
export function printTable(summary: Summary, title: string): string {
  const header = ['layer', 'kind', 'K', 'stride', 'groups', 'input', 'output']
  const lines = [
    [...header, 'MACs', 'share %', 'parameters'],
    ...summary.layers.map((layer) => [
      ...COLUMNS.slice(0, 7).map((column) => plain(layer[column])),
      count(layer.macs),
      ((100 * layer.macs) / summary.macs).toFixed(SHARE_DIGITS),
      count(layer.params),
    ]),
  ]
  const total = ['total', '', '', '', '', '', '', count(summary.macs), '', count(summary.params)]
  const widths = total.map((_, column) =>
    Math.max(...[...lines, total].map((cells) => cells[column]!.length)),
  )
  const aligned = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd()
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  const [head, ...body] = lines.map(aligned)
  return `${[title, '', head, rule, ...body, rule, aligned(total)].join('\n')}\n`
}

const count = (value: number): string => value.toLocaleString('en-US')
