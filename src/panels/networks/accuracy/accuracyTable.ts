import type { ChartTable } from '../../../charts/chartTable'
import { MEBIBYTE, type PricedPoint } from './points'
import type { AccuracyWords } from './useAccuracyWords'

/** Every point with its source: what was printed, and what it costs here. */
export function accuracyTable(
  points: readonly PricedPoint[],
  front: readonly PricedPoint[],
  { t, setting, percent, si, bytes, cost, price }: AccuracyWords,
): ChartTable {
  const best = new Set(front.map(({ key }) => key))
  return {
    columns: [
      { id: 'network', label: t('published.column.network') },
      { id: 'top1', label: t('published.column.top1'), print: percent },
      { id: 'price', label: t(`published.axis.${price}`), print: cost },
      { id: 'macs', label: t('published.column.macs'), print: si },
      { id: 'params', label: t('published.column.params'), print: si },
      { id: 'file', label: t('published.column.file'), print: bytes },
      { id: 'front', label: t('published.column.front') },
      { id: 'source', label: t('published.column.source') },
    ],
    rows: points.map((point) => ({
      key: point.key,
      cells: {
        network: setting(point),
        top1: point.top1,
        price: price === 'file' ? Math.round(point.value * MEBIBYTE) / MEBIBYTE : point.value,
        macs: point.macs,
        params: point.params,
        file: point.fileBytes,
        front: best.has(point.key) ? t('published.onFront') : null,
        source: point.source,
      },
    })),
  }
}
