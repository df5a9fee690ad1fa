import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { selectNetwork } from '../../state/runSelectors'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { useRun } from '../useRun'
import styles from './Live.module.css'
import { usePhaseWords } from './WaitingLine'

/**
 * What a screen reader hears: each change of phase by itself, and the figures when asked for. A
 * region that spoke every frame would never be silent.
 */
export function Spoken() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const phase = usePhaseWords()
  const timings = useRun()?.timings
  const cost = useApp((state) => selectNetwork(state.choice))
  const [said, setSaid] = useState('')

  const say = () =>
    setSaid(
      timings && cost.ok
        ? t(timings.framesPerSecond > 0 ? 'spoken.summary' : 'spoken.summaryStill', {
            median: format.ms(timings.total.median),
            p10: format.ms(timings.total.p10),
            p90: format.ms(timings.total.p90),
            frames: timings.count,
            rate: format.fps(timings.framesPerSecond),
            macs: format.si(cost.value.totals.macs),
          })
        : t('device.warming'),
    )

  return (
    <div className={styles.spoken} data-piece="answer">
      <p className="visually-hidden" role="status">
        {phase}
      </p>
      <Button kind="quiet" onPress={say}>
        {t('spoken.ask')}
      </Button>
      <p role="status">{said}</p>
    </div>
  )
}
