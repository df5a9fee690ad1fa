import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SqueezeShares } from '../../../charts/blocks/SqueezeShares'
import { ChartFrame } from '../../../charts/ChartFrame'
import { useFormat } from '../../../i18n/useFormat'
import { RATIOS } from '../../../state/experiments/squeezeDials'
import { Choices } from '../../../ui/Choices'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import { PublishedTable } from './PublishedTable'
import { type BilledId, bills } from './subject'

const RATIO_NUMBERS = RATIOS.map(Number)

interface CostSectionProps {
  readonly ratio: number
  readonly measure: 'params' | 'macs'
  readonly onMeasure: (measure: 'params' | 'macs') => void
}

/** What the block takes of six networks, for each ratio. */
export const CostSection = memo(function CostSection({
  ratio,
  measure,
  onMeasure,
}: CostSectionProps) {
  const { t } = useTranslation('exSqueeze')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const frame = useFrameText()
  const all = useMemo(() => bills(RATIO_NUMBERS), [])
  const name = (id: string) => shell(`networks.${id as BilledId}`) // keys of the rows below
  const shareOf = (cost: (typeof all)[number]['costs'][number]) =>
    measure === 'params' ? cost.paramsShare : cost.macsShare
  const chosen = all.flatMap(({ id, costs }) =>
    costs.flatMap((cost) => (cost.ratio === ratio ? [{ id, share: shareOf(cost) }] : [])),
  )
  const sorted = chosen.toSorted((one, other) => other.share - one.share)
  const [most, least] = [sorted[0], sorted.at(-1)]
  const title = t('cost.title')
  const summary = t(`cost.summary.${measure}`, {
    ratio,
    most: most ? name(most.id) : '',
    mostShare: format.percent(most?.share ?? 0),
    least: least ? name(least.id) : '',
    leastShare: format.percent(least?.share ?? 0),
  })
  return (
    <section className={blocks.section} data-piece="bill answer">
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="squeeze-cost"
        text={frame}
        note={t('cost.note')}
        controls={
          <Choices
            label={t('cost.measure')}
            value={measure}
            options={[
              { id: 'params', label: t('cost.params') },
              { id: 'macs', label: t('cost.macs') },
            ]}
            onChange={onMeasure}
          />
        }
        table={{
          columns: [
            { id: 'network', label: t('table.network') },
            { id: 'ratio', label: t('table.ratio') },
            { id: 'blocks', label: t('table.blocks'), print: format.integer },
            { id: 'params', label: t('table.params'), print: format.integer },
            { id: 'paramsShare', label: t('table.paramsShare'), print: format.percent },
            { id: 'macs', label: t('table.macs'), print: format.integer },
            { id: 'macsShare', label: t('table.macsShare'), print: format.percent },
            { id: 'mapValues', label: t('table.mapValues'), print: format.integer },
          ],
          rows: all.flatMap(({ id, costs }) =>
            costs.map((cost) => ({
              key: `${id} ${cost.ratio}`,
              cells: {
                network: name(id),
                ratio: cost.ratio,
                blocks: cost.blocks,
                params: cost.added.params,
                paramsShare: cost.paramsShare,
                macs: cost.added.macs,
                macsShare: cost.macsShare,
                mapValues: cost.mapValues,
              },
            })),
          ),
        }}
      >
        {(width) => (
          <SqueezeShares
            width={width}
            chosen={ratio}
            rows={all.map(({ id, costs }) => ({
              key: id,
              shares: costs.map((cost) => ({ ratio: cost.ratio, share: shareOf(cost) })),
            }))}
            text={{
              title,
              summary,
              name,
              figure: (of, share) => t('cost.figure', { ratio: of, share: format.percent(share) }),
            }}
          />
        )}
      </ChartFrame>
      <PublishedTable bills={all} />
    </section>
  )
})
