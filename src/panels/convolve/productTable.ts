import type { ChartRow, ChartTable } from '../../charts/chartTable'
import type { CellSum } from '../../core/conv/cellSum'
import type { Words } from './describeStep'
import { printExact } from './sumNames'

/** Every product of one output value, in the order in which they are added. */
export function productTable(sum: CellSum | null, { t, format }: Words): ChartTable {
  const rows: ChartRow[] = []
  for (const { inChannel, products, running, sum: ofChannel } of sum?.channels ?? []) {
    let soFar = running - ofChannel
    for (const { tapY, tapX, isInside, pixel, weight, product } of products) {
      soFar += product
      rows.push({
        key: `${inChannel}-${tapY}-${tapX}`,
        cells: {
          inChannel: inChannel + 1,
          tapRow: tapY + 1,
          tapColumn: tapX + 1,
          pixel: isInside ? pixel : t('figure.padded'),
          weight,
          product,
          running: soFar,
        },
      })
    }
  }
  const { integer } = format
  const value = (number: number) => printExact(number, format)
  return {
    columns: [
      { id: 'inChannel', label: t('figure.inChannel'), print: integer },
      { id: 'tapRow', label: t('figure.tapRow'), print: integer },
      { id: 'tapColumn', label: t('figure.tapColumn'), print: integer },
      { id: 'pixel', label: t('figure.pixel'), print: value },
      { id: 'weight', label: t('figure.weight'), print: value },
      { id: 'product', label: t('figure.product'), print: value },
      { id: 'running', label: t('figure.running'), print: value },
    ],
    rows,
  }
}
