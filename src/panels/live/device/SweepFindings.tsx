import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { SweepFit, SweepPoint, SweepResult } from '../../../state/lab/labState'
import { useApp } from '../../../state/useApp'
import { useDeviceWords } from '../../useDeviceWords'
import styles from './Device.module.css'
import { printOff, useSweepLabel } from './useSweepLabel'

/** Below this share of the spread explained, a line is not the whole story. */
const GOOD_FIT = 0.97

/** What the line says, how far the points are from it, and what it means for small networks. */
export function SweepFindings({ result }: { readonly result: SweepResult }) {
  const { t } = useTranslation('liveDevice')
  const isRunning = useApp(({ lab }) => lab.running?.task === 'sweep')
  const { points, fit, finished } = result
  return (
    <div className={styles.controls} data-piece="controls">
      {fit ? (
        <Fitted fit={fit} result={result} />
      ) : (
        <p className={styles.lead}>{t(points.length < 3 ? 'sweep.few' : 'sweep.flat')}</p>
      )}
      {!finished && (
        <p className={styles.note}>
          {isRunning ? t('sweep.going', { count: points.length }) : t('sweep.partial')}
        </p>
      )}
    </div>
  )
}

interface FittedProps {
  readonly fit: SweepFit
  readonly result: SweepResult
}

function Fitted({ fit, result }: FittedProps) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const words = useDeviceWords()
  const label = useSweepLabel(result)
  const { overheadMs, macsPerSecond, r2 } = fit
  const [small, large] = [result.points[0]!, result.points.at(-1)!]
  const worst = furthest(result.points)
  const work = words.work(macsPerSecond / 1000)
  return (
    <>
      <p className={styles.finding} data-piece="answer">
        {overheadMs > 0
          ? t('sweep.fit', { overhead: format.ms(overheadMs), work, r2: format.percent(r2) })
          : t('sweep.fitNone', { work, r2: format.percent(r2) })}
      </p>
      <p className={styles.lead}>
        {t('sweep.expect', {
          small: label(small),
          large: label(large),
          work: format.ratio(large.macs / small.macs),
          time: format.ratio(large.ms.median / small.ms.median),
        })}{' '}
        {overheadMs > 0 &&
          t('sweep.fixedShare', {
            small: label(small),
            share: format.percent(Math.min(1, overheadMs / small.ms.median)),
          })}
      </p>
      {worst && (
        <p className={styles.note}>
          {t('sweep.worst', {
            label: label(worst.point),
            ms: format.ms(worst.point.ms.median),
            fitted: format.ms(worst.fitted),
            by: printOff(worst.off, format.percent),
          })}{' '}
          {r2 < GOOD_FIT && t('sweep.loose')}
        </p>
      )}
    </>
  )
}

/** The point whose time is the largest share away from what the line says. */
export function furthest(points: readonly SweepPoint[]) {
  const off = points.flatMap((point) => {
    const fitted = point.fittedMs
    if (fitted === null || fitted <= 0) return []
    return [{ point, fitted, off: point.ms.median / fitted - 1 }]
  })
  return off.sort((one, other) => Math.abs(other.off) - Math.abs(one.off))[0] ?? null
}
