import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { Rates } from '../../../charts/live/Rates'
import { useFormat } from '../../../i18n/useFormat'
import type { RooflineResult } from '../../../state/lab/labState'
import { useDeviceWords } from '../../useDeviceWords'
import { useFrameText } from '../../useFrameText'
import styles from './Device.module.css'

/** How the limits were found: rates at growing sizes, folded away until somebody asks. */
export function LimitsFound({ result }: { readonly result: RooflineResult }) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const frame = useFrameText()
  const words = useDeviceWords()
  const { perMac, unit } = words
  const { limits, products, copies } = result
  const title = t('roof.rates.title')
  const summary = t('roof.rates.summary', {
    products: products.length,
    copies: copies.length,
    compute: words.rate(limits.macsPerSecond),
    memory: words.bytesPerSecond(limits.bytesPerSecond),
    overhead: format.ms(limits.overheadMs),
  })
  const inUnit = products.map(({ size, perSecond }) => ({
    size: size * perMac,
    perSecond: perSecond * perMac,
  }))
  return (
    <details className={styles.more}>
      <summary>{t('roof.found')}</summary>
      <ChartFrame
        title={title}
        level={3}
        summary={summary}
        fileName="separable-lab-limits"
        note={t('roof.rates.note')}
        text={frame}
        table={{
          columns: [
            { id: 'what', label: t('roof.rates.what') },
            { id: 'size', label: t('roof.rates.size'), print: format.si },
            { id: 'rate', label: t('roof.rates.rate'), print: format.si },
          ],
          rows: [
            ...inUnit.map((point) => ({ ...point, what: t(`roof.rates.productsX.${unit}`) })),
            ...copies.map((point) => ({ ...point, what: t('roof.rates.copiesX') })),
          ].map(({ what, size, perSecond }) => ({
            key: `${what} ${size}`,
            cells: { what, size, rate: perSecond },
          })),
        }}
      >
        {(width) => (
          <Rates
            width={width}
            searches={[
              {
                key: 'products',
                points: inUnit,
                limit: limits.macsPerSecond * perMac,
                title: t('roof.rates.titled', {
                  what: t('roof.rates.products'),
                  axis: t(`roof.yAxis.${unit}`),
                }),
                xAxis: t(`roof.rates.productsX.${unit}`),
                tick: format.si,
              },
              {
                key: 'copies',
                points: copies,
                limit: limits.bytesPerSecond,
                title: t('roof.rates.titled', {
                  what: t('roof.rates.copies'),
                  axis: t('roof.rates.copiesY'),
                }),
                xAxis: t('roof.rates.copiesX'),
                tick: words.bytes,
              },
            ]}
            text={{ title, summary }}
          />
        )}
      </ChartFrame>
    </details>
  )
}
