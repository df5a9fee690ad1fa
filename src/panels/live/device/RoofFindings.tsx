import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DeviceLimits, ridge } from '../../../core/stats/roofline'
import { useFormat } from '../../../i18n/useFormat'
import type { Backend } from '../../../runtime/protocol'
import { useDeviceWords } from '../../useDeviceWords'
import styles from './Device.module.css'
import { type KindBound, kindBounds, msOf, type RoofLayer } from './roofLayers'

interface RoofLimitsProps {
  readonly limits: DeviceLimits
  readonly backend: Backend
}

/** The three limits in one sentence. */
export function RoofLimits({ limits, backend }: RoofLimitsProps) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const words = useDeviceWords()
  return (
    <p className={styles.finding} data-piece="answer">
      {t('roof.limits', {
        backend: words.backend(backend),
        compute: words.rate(limits.macsPerSecond),
        memory: words.bytesPerSecond(limits.bytesPerSecond),
        overhead: format.ms(limits.overheadMs),
        ridge: format.flopsPerByte(ridge(limits)),
      })}
    </p>
  )
}

interface RoofFindingsProps {
  readonly limits: DeviceLimits
  readonly layers: readonly RoofLayer[]
}

/** Which kind is held back by what and how far it is from there, and what starting them takes. */
export function RoofFindings({ limits, layers }: RoofFindingsProps) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const kinds = useMemo(() => kindBounds(layers), [layers])
  if (layers.length === 0) return null
  const total = msOf(layers)
  const starting = layers.length * limits.overheadMs
  return (
    <div className={styles.controls} data-piece="controls">
      <h3 className={styles.heading}>{t('roof.kindsTitle')}</h3>
      <ul className={styles.findings}>
        {kinds.map((kind) => (
          <li key={kind.kind} data-kind={kind.kind}>
            <KindSentence of={kind} />
          </li>
        ))}
      </ul>
      {limits.overheadMs > 0 && (
        <p className={styles.lead}>
          {t('roof.starts', {
            count: layers.length,
            overhead: format.ms(limits.overheadMs),
            sum: format.ms(starting),
            share: format.percent(Math.min(1, starting / total)),
            total: format.ms(total),
          })}
        </p>
      )}
    </div>
  )
}

function KindSentence({ of }: { readonly of: KindBound }) {
  const { t } = useTranslation('liveDevice')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const { kind, count, bounds, share, timeShare } = of
  const form = bounds.length > 1 ? 'kindSome' : count > 1 ? 'kindAll' : 'kindOne'
  return t(count > 1 ? 'roof.kind' : 'roof.kindSingle', {
    kind: live(`kinds.${kind}`),
    count,
    bounds: bounds
      .map((held) => t(`roof.${form}.${held.bound}`, { count: held.count }))
      .join(t('roof.and')),
    share: format.percent(share),
    time: format.percent(timeShare),
  })
}
