import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BETWEEN } from '../../../core/towers/orders'
import { useFormat } from '../../../i18n/useFormat'
import { Choices } from '../../../ui/Choices'
import { DataTable } from '../../../ui/DataTable'
import { NumberSlider } from '../../../ui/NumberSlider'
import styles from '../blocks.module.css'
import type { InceptionPart } from './FlowSection'
import own from './inception.module.css'
import { KernelFigures } from './KernelFigures'
import { orderStudy } from './orderStudy'
import { SumFigure } from './SumFigure'

/** Filter first or mix first, and what an activation between them changes: on real numbers. */
export const OrderSection = memo(function OrderSection({
  size,
  dials,
  output,
  turn,
}: InceptionPart<'between' | 'seed'> & { readonly output: number }) {
  const { t } = useTranslation('exInception')
  const format = useFormat()
  const { between } = dials
  const seed = useDeferredValue(dials.seed)
  const { kernelSize, inChannels, outChannels, featureSize } = size
  const study = useMemo(
    () => orderStudy({ kernelSize, inChannels, outChannels, featureSize }, seed, between),
    [kernelSize, inChannels, outChannels, featureSize, seed, between],
  )
  const values = {
    inputs: format.integer(study.inChannels),
    outputs: format.integer(study.outChannels),
    kernel: format.integer(study.kernelSize),
  }
  return (
    <section className={styles.section}>
      <h3>{t('order.title')}</h3>
      <p className={styles.text}>{t('order.lead', values)}</p>
      <div className={styles.controls} data-piece="controls">
        <Choices
          label={t('order.between')}
          value={between}
          options={BETWEEN.map((id) => ({ id, label: t(`between.${id}`) }))}
          onChange={(id) => turn({ between: id })}
        />
        <NumberSlider
          label={t('order.seed')}
          value={dials.seed}
          min={1}
          max={999}
          step={1}
          onChange={(value) => turn({ seed: value })}
        />
      </div>
      <SumFigure study={study} between={between} output={output} />
      <KernelFigures study={study} between={between} />
      <div data-piece="answer">
        <DataTable
          caption={t('order.table')}
          columns={[
            { id: 'order', label: t('order.order'), isRowHeader: true },
            { id: 'sum', label: t('order.sum'), align: 'end' },
            { id: 'moved', label: t('order.moved'), align: 'end' },
            { id: 'macs', label: t('table.macs'), align: 'end' },
            { id: 'params', label: t('table.params'), align: 'end' },
          ]}
          rows={study.answers.map(({ order, sums, moved, macs, params }) => ({
            id: order,
            cells: {
              order: <span className={own.name}>{t(`order.${order}`)}</span>,
              sum: format.percent(sums.worst < 1e-9 ? 0 : sums.worst),
              moved: format.percent(moved),
              macs: format.integer(macs),
              params: format.integer(params),
            },
          }))}
        />
      </div>
      <p className={styles.text}>{t('order.papers')}</p>
    </section>
  )
})
