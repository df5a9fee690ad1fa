import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { COMPARE_RUNS, QUICK_RUNS } from '../../../state/lab/compare'
import { labOf } from '../../../state/lab/labBrowser'
import type { LabSide, LabTaskProgress } from '../../../state/lab/labState'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import styles from './Compare.module.css'
import { CompareFault } from './CompareFault'
import type { Prediction } from './prediction'

interface RunBarProps {
  readonly a: LabSide
  readonly b: LabSide
  readonly prediction: Prediction
}

const LENGTHS = ['full', 'quick'] as const
const RUNS = { full: COMPARE_RUNS, quick: QUICK_RUNS } as const

/** How long it measures, the button that starts it, and all that may stand in its way. */
export function RunBar({ a, b, prediction }: RunBarProps) {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const store = useStore()
  const running = useApp(({ lab }) => lab.running)
  const [length, setLength] = useState<(typeof LENGTHS)[number]>('full')
  const [asked, setAsked] = useState('')
  const { asks } = prediction
  const sides = JSON.stringify([a, b])
  const measure = () => {
    setAsked('')
    void labOf(store).compare(a, b, RUNS[length])
  }
  if (running?.task === 'compare') return <Running progress={running} />
  if (asks.answer === 'cannot' && asks.cannotOn)
    return (
      <Notice kind="warning" title={t('run.cannot', { backend: live(`backend.${asks.cannotOn}`) })}>
        <p className={styles.note}>
          {t('run.cannotWhy', {
            bytes: format.bytes(asks.bytes),
            backend: live(`backend.${asks.cannotOn}`),
          })}
        </p>
      </Notice>
    )
  return (
    <>
      <div className={styles.run}>
        <Choices
          label={t('run.length')}
          value={length}
          options={LENGTHS.map((id) => ({
            id,
            label: t(`run.${id}`, { runs: RUNS[id].runs }),
          }))}
          onChange={setLength}
        />
        <Button
          kind="primary"
          isDisabled={running !== null || asked === sides}
          onPress={() => (asks.answer === 'ask' ? setAsked(sides) : measure())}
        >
          {t('run.measure')}
        </Button>
        <p className={styles.note}>
          {running ? t('run.busy') : t('run.how', { warmups: RUNS[length].warmups })}
        </p>
      </div>
      {asked === sides && (
        <Notice
          kind="warning"
          title={t('run.askTitle')}
          action={
            <div className={styles.actions}>
              <Button kind="primary" onPress={measure}>
                {live('asking.allow')}
              </Button>
              <Button kind="quiet" onPress={() => setAsked('')}>
                {live('weights.ask.no')}
              </Button>
            </div>
          }
        >
          <p className={styles.note}>
            {t('run.askMemory', {
              bytes: format.bytes(asks.bytes),
              weights: format.bytes(asks.weightBytes),
            })}
          </p>
          {asks.secondsAFrame > 1 && (
            <p className={styles.note}>
              {t('run.askSlow', {
                pair: format.seconds(asks.secondsAFrame),
                minutes: format.integer(
                  Math.ceil((asks.secondsAFrame * (RUNS[length].runs + RUNS[length].warmups)) / 60),
                ),
              })}
            </p>
          )}
        </Notice>
      )}
      <CompareFault a={a} b={b} onAgain={measure} />
    </>
  )
}

/** What it is at, how far it is, and the way out. */
function Running({ progress }: { readonly progress: LabTaskProgress }) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const store = useStore()
  const { note, done, total, waiting } = progress
  const isCounting = note === 'measuring' && total > 0
  return (
    <div className={styles.running}>
      <Progress
        label={waiting ? t('run.waiting') : t(`run.note.${note}`)}
        {...(isCounting ? { value: done, max: total } : {})}
        detail={
          isCounting
            ? t('run.pairs', { done: format.integer(done), total: format.integer(total) })
            : ''
        }
      />
      <Button onPress={() => labOf(store).cancel()}>{t('run.cancel')}</Button>
    </div>
  )
}
