import { csvBlob, printCsv } from '../../../charts/exportCsv'
import type { PossibleStudy } from '../../../state/study'
import { printTransforms } from '../../../state/transforms'
import { csvTable } from './csv'
import type { ExportRow } from './rows'
import { summaryJson } from './summaryJson'
import { latex, markdown } from './tables'

export const FORMATS = ['csv', 'json', 'markdown', 'latex'] as const
export type ExportFormat = (typeof FORMATS)[number]

const ENDINGS = { csv: 'csv', json: 'json', markdown: 'md', latex: 'tex' } as const

/** The rows as text, as it is copied. */
export function exportText(
  format: ExportFormat,
  study: PossibleStudy,
  rows: readonly ExportRow[],
): string {
  if (format === 'csv') return printCsv(csvTable(rows))
  if (format === 'json') return summaryJson(study, rows)
  return format === 'markdown' ? markdown(study, rows) : latex(study, rows)
}

/** The rows as a file; a CSV says that it is UTF-8. */
export function exportBlob(
  format: ExportFormat,
  study: PossibleStudy,
  rows: readonly ExportRow[],
): Blob {
  if (format === 'csv') return csvBlob(csvTable(rows))
  const type = format === 'json' ? 'application/json' : 'text/plain;charset=utf-8'
  return new Blob([exportText(format, study, rows)], { type })
}

/** `mobilenet_v1-0.25-160-full.csv`: network, α, pixels and changes. */
export function exportName(format: ExportFormat, { id, setting, transforms }: PossibleStudy) {
  const changes = printTransforms(transforms).replace(/[^\w.+-]+/g, '_')
  const parts = [id, setting.alpha, setting.resolution, ...(changes ? [changes] : [])]
  return `${parts.join('-')}.${ENDINGS[format]}`
}
