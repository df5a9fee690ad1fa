import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../charts/ChartFrame'
import type { Hue } from '../../charts/hue'
import { ShareBars } from '../../charts/ShareBars'
import { useFormat } from '../../i18n/useFormat'
import { useFrameText } from '../useFrameText'
import { NETWORK_SHARES } from './networkShares'
import sections from './sections.module.css'
import type { PossibleStudy } from './study'

const HUES: Readonly<Record<string, Hue>> = { depthwise: 'dw', pointwise: 'pw' }
const SHOWN_KERNELS = [3, 5, 7]

/** How the pair divides into its two steps: K² against C_out. */
export const SharesSection = memo(function SharesSection({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const frame = useFrameText()
  const { kernelSize, outChannels } = study.setting
  const kernels = [...new Set([kernelSize, ...SHOWN_KERNELS])]
  const rows = [
    ...kernels.map((size) => ({
      key: `k${size}`,
      label: t(size === kernelSize ? 'shares.own' : 'shares.row', { kernel: format.integer(size) }),
      isOwn: size === kernelSize,
      parts: pairShares(size, outChannels),
    })),
    {
      key: 'network',
      label: t('shares.network'),
      isOwn: false,
      parts: NETWORK_SHARES,
    },
  ]
  const [depthwise, pointwise] = pairShares(kernelSize, outChannels).map(({ share }) => share)
  const title = t((depthwise ?? 0) > 0.5 ? 'shares.titleDepthwise' : 'shares.title')
  const summary = t('shares.summary', {
    outChannels: format.integer(outChannels),
    kernel: format.integer(kernelSize),
    kernelSquared: format.integer(kernelSize ** 2),
    depthwise: format.percent(depthwise ?? 0),
    pointwise: format.percent(pointwise ?? 0),
  })
  return (
    <section className={sections.section} data-piece="shares answer">
      <ChartFrame
        title={title}
        summary={summary}
        fileName="separable-shares"
        text={frame}
        note={t('shares.context', {
          depthwise: format.percent(NETWORK_SHARES[0]?.share ?? 0),
          pointwise: format.percent(NETWORK_SHARES[1]?.share ?? 0),
        })}
        table={{
          columns: [
            { id: 'case', label: t('shares.case') },
            { id: 'depthwise', label: t('shares.depthwise'), print: format.percent },
            { id: 'pointwise', label: t('shares.pointwise'), print: format.percent },
            { id: 'other', label: t('shares.other'), print: format.percent },
          ],
          rows: rows.map((row) => ({
            key: row.key,
            cells: {
              case: row.label,
              ...Object.fromEntries(row.parts.map(({ key, share }) => [key, share])),
            },
          })),
        }}
      >
        {(width) => (
          <ShareBars
            width={width}
            rows={rows}
            hues={HUES}
            text={{ title, summary, share: (_, share) => format.percent(share) }}
          />
        )}
      </ChartFrame>
    </section>
  )
})

/** K² to C_out, since map size and input channels are common to both steps. */
const pairShares = (kernelSize: number, outChannels: number) => {
  const all = kernelSize ** 2 + outChannels
  return [
    { key: 'depthwise', share: kernelSize ** 2 / all },
    { key: 'pointwise', share: outChannels / all },
  ]
}
