import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { selectNetwork } from '../../state/runSelectors'
import { useApp } from '../../state/useApp'
import { Progress } from '../../ui/Progress'
import { useRunnerWords } from '../useConfigWords'
import { useRun } from '../useRun'
import { AskingPage } from './AskingPage'
import { FaultPage } from './FaultPage'
import { LiveCanvas } from './LiveCanvas'
import { SourceControls } from './SourceControls'
import styles from './Strip.module.css'
import { usePhaseWords } from './WaitingLine'

/** The frame, what runs on it and what it takes, in one row above a part that shows more of it. */
export function Strip() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const run = useRun()
  const runner = useRunnerWords()
  const phase = usePhaseWords()
  const unit = useApp(({ choice }) => choice.unit)
  const cost = useApp(({ choice }) => selectNetwork(choice))
  if (run?.phase === 'fault' || run?.phase === 'asking') {
    return (
      <section className={styles.stopped} aria-label={t('strip.label')}>
        {run.phase === 'fault' ? <FaultPage fault={run.fault} /> : <AskingPage needs={run.needs} />}
      </section>
    )
  }
  const timings = run?.timings
  const isWaiting = run?.phase === 'starting' || run?.phase === 'compiling'
  return (
    <section className={styles.strip} aria-label={t('strip.label')}>
      <LiveCanvas className={styles.canvas} />
      <div className={styles.facts}>
        <p className={styles.runner}>{run && runner(run.config)}</p>
        <dl className={styles.figures} data-piece="answer">
          <div>
            <dt>{t('strip.counted')}</dt>
            <dd data-kind="computed">
              {cost.ok ? format.operations(cost.value.totals.operations, unit) : format.ms(NaN)}
            </dd>
          </div>
          <div>
            <dt>{t('strip.measured')}</dt>
            <dd data-kind="measured">
              {timings ? format.ms(timings.total.median) : t('strip.notYet')}
            </dd>
          </div>
          <div>
            <dt>{t('strip.rate')}</dt>
            <dd data-kind="measured">
              {timings ? format.fps(timings.framesPerSecond) : t('strip.notYet')}
            </dd>
          </div>
          <div>
            <dt>{t('device.backend')}</dt>
            <dd>{run && t(`backend.${run.config.backend}`)}</dd>
          </div>
        </dl>
        {isWaiting ? <Progress label={phase ?? ''} /> : <p className={styles.phase}>{phase}</p>}
      </div>
      <div className={styles.controls} data-piece="controls">
        <SourceControls />
      </div>
    </section>
  )
}
