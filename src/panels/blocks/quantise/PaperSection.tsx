import { memo } from 'react'
import { DataTable } from '../../../ui/DataTable'
import shared from '../blocks.module.css'
import { useQuantiseText } from './useQuantiseText'

/** Rows of Table 2 of arXiv:1806.08342, weights alone in 8 bits after training; top-1, a share. */
export const WHITEPAPER = [
  { network: 'MobileNetV1', float: 0.709, tensor: 0.001, symmetric: 0.591, asymmetric: 0.704 },
  { network: 'MobileNetV2', float: 0.719, tensor: 0.001, symmetric: 0.698, asymmetric: 0.698 },
  { network: 'ResNet-50 v1', float: 0.752, tensor: 0.75, symmetric: 0.751, asymmetric: 0.752 },
] as const

const COLUMNS = ['float', 'tensor', 'symmetric', 'asymmetric'] as const

/** What others have measured over all of ImageNet. */
export const PaperSection = memo(function PaperSection() {
  const { t, format } = useQuantiseText()
  return (
    <section className={shared.section} data-piece="answer">
      <h3>{t('paper.title')}</h3>
      <p className={shared.text}>{t('paper.text')}</p>
      <DataTable
        caption={t('paper.caption')}
        columns={[
          { id: 'network', label: t('paper.network'), isRowHeader: true },
          ...COLUMNS.map((id) => ({ id, label: t(`paper.${id}`), align: 'end' as const })),
        ]}
        rows={WHITEPAPER.map((row) => ({
          id: row.network,
          cells: {
            network: row.network,
            ...Object.fromEntries(COLUMNS.map((id) => [id, format.percent(row[id])])),
          },
        }))}
      />
    </section>
  )
})
