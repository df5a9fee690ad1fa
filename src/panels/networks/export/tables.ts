import type { PossibleStudy } from '../../../state/study'
import { type ExportRow, kindOf, sizeText, sumOf } from './rows'

/** A table for a text: the page's main columns, with a line of sums. */
interface TextTable {
  readonly title: string
  readonly head: readonly string[]
  readonly lines: readonly (readonly string[])[]
  readonly total: readonly string[]
}

/** Columns of words; figures stand at their cell's end. */
const WORDS = 2

const whole = (value: number): string => value.toLocaleString('en-US')

function textTable(study: PossibleStudy, rows: readonly ExportRow[], times: string): TextTable {
  const { spec, setting, transforms, cost } = study
  const all = sumOf(rows, 'operations')
  const share = (operations: number) =>
    all === 0 ? '' : ((100 * operations) / cost.totals.operations).toFixed(2)
  const shape = (sizes: readonly number[]) => sizes.join(times)
  const width = spec.rounding ? [`α = ${setting.alpha}`] : []
  const changes = transforms.length > 0 ? ['changed'] : []
  const side = `${setting.resolution}${times}${setting.resolution}`
  const unit = cost.convention.unit === 'flop' ? 'FLOPs' : 'MACs'
  return {
    title: [spec.title, ...width, `${side} pixels`, ...changes].join(', '),
    head: ['layer', 'kind', 'K', 'stride', 'groups', 'input', 'output', unit, 'share %', 'params'],
    lines: rows.map((row) => [
      row.name,
      kindOf(row),
      sizeText(row.kernelSize, times),
      sizeText(row.stride, times),
      row.groups === null ? '' : whole(row.groups),
      shape(row.input),
      shape(row.output),
      whole(row.operations),
      share(row.operations),
      whole(row.params),
    ]),
    total: ['total', '', '', '', '', '', '', whole(all), share(all), whole(sumOf(rows, 'params'))],
  }
}

/** A table as GitHub and most notebooks read it. */
export function markdown(study: PossibleStudy, rows: readonly ExportRow[]): string {
  const { title, head, lines, total } = textTable(study, rows, '×')
  const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |`
  const rule = `|${head.map((_, at) => (at < WORDS ? ':--|' : '--:|')).join('')}`
  return `${[`**${inMarkdown(title)}**`, '', line(head), rule, ...[...lines, total].map(line)].join('\n')}\n`
}

const inMarkdown = (text: string): string => text.replace(/[\\|*_`<[\]]/g, '\\$&')

/** A `longtable` with the rules of `booktabs`, which breaks over pages. */
export function latex(study: PossibleStudy, rows: readonly ExportRow[]): string {
  const { title, head, lines, total } = textTable(study, rows, '×')
  const line = (cells: readonly string[]) => `${cells.map(inLatex).join(' & ')} \\\\`
  return `${[
    '% \\usepackage{booktabs,longtable}',
    `\\begin{longtable}{${head.map((_, at) => (at < WORDS ? 'l' : 'r')).join('')}}`,
    `\\caption{${inLatex(title)}} \\\\`,
    '\\toprule',
    line(head),
    '\\midrule',
    '\\endhead',
    ...lines.map(line),
    '\\midrule',
    line(total),
    '\\bottomrule',
    '\\end{longtable}',
  ].join('\n')}\n`
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '×': '$\\times$',
  α: '$\\alpha$',
}

const inLatex = (text: string): string =>
  text.replace(/[\\{}_&%#$~^×α]/g, (letter) => LATEX[letter] ?? `\\${letter}`)
