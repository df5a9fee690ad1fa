import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { InceptionCurve } from '../../../charts/blocks/InceptionCurve'
import { ChartFrame } from '../../../charts/ChartFrame'
import { DEPTHWISE_FIRST, formCost } from '../../../core/towers/forms'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'
import { dialsAt, placeOf, walkOf } from './dials'
import type { InceptionPart } from './FlowSection'

/** What every place of the walk costs, with the reader's on it. */
export const CostCurve = memo(function CostCurve({
  size,
  dials,
  turn,
}: InceptionPart<'form' | 'segments'>) {
  const { t } = useTranslation('exInception')
  const format = useFormat()
  const frame = useFrameText()
  const { outChannels, featureSize } = size
  const walk = useMemo(
    () =>
      walkOf(outChannels).map((segments) => ({
        segments,
        ...formCost(segments === 0 ? 'standard' : 'grouped', size, segments || 1),
      })),
    [size, outChannels],
  )
  const other = formCost(DEPTHWISE_FIRST, size, 1)
  const place = placeOf(dials.form, dials.segments, outChannels)
  const own = walk[place] ?? walk[0]!
  const standard = walk[0]!
  const isCheaper = own.macs < standard.macs
  const values = {
    name: t(`form.${dials.form}`, { segments: format.integer(own.segments) }),
    segments: format.integer(own.segments),
    macs: format.macs(own.macs),
    params: format.integer(own.params),
    standard: format.macs(standard.macs),
    other: format.macs(other.macs),
    times: format.ratio(isCheaper ? standard.macs / own.macs : own.macs / standard.macs),
    share: format.percent(own.macs / standard.macs),
    pixels: format.integer(featureSize ** 2),
  }
  const title = t('curve.title')
  const summary = t(
    place === 0 ? 'curve.summaryStandard' : isCheaper ? 'curve.summary' : 'curve.summaryDearer',
    values,
  )
  return (
    <section className={styles.section}>
      <ChartFrame
        title={title}
        summary={summary}
        level={3}
        fileName="inception-cost"
        text={frame}
        note={t('curve.note', values)}
        table={() => ({
          columns: [
            { id: 'place', label: t('curve.place') },
            { id: 'macs', label: t('table.macs'), print: format.integer },
            { id: 'params', label: t('table.params'), print: format.integer },
            { id: 'ratio', label: t('curve.ratio'), print: format.ratio },
          ],
          rows: [
            ...walk.map(({ segments, macs, params }) => ({
              key: String(segments),
              cells: {
                place:
                  segments === 0
                    ? t('stop.standard')
                    : t('curve.segments', { segments: format.integer(segments) }),
                macs,
                params,
                ratio: macs / standard.macs,
              },
            })),
            {
              key: 'other',
              cells: {
                place: t('curve.depthwiseFirst'),
                macs: other.macs,
                params: other.params,
                ratio: other.macs / standard.macs,
              },
            },
          ],
        })}
      >
        {(width) => (
          <InceptionCurve
            width={width}
            places={walk}
            place={place}
            onPlace={(next) => turn(dialsAt(next, dials.form, outChannels))}
            depthwiseFirst={other.macs}
            paramsPerMac={1 / featureSize ** 2}
            text={{
              title,
              summary,
              macs: t('table.macs'),
              params: t('table.params'),
              xAxis: t('curve.xAxis'),
              standard: t('curve.standard'),
              depthwiseFirst: t('curve.depthwiseFirst'),
              point: t('curve.point'),
              pointValue: t('curve.pointValue', values),
              pointShown: format.si(own.macs),
              tick: format.si,
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})
