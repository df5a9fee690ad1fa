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
import { standing } from './outcome'
import type { PairNeeds, Prediction } from './prediction'

interface RunBarProps {
  readonly a: LabSide
  readonly b: LabSide
  readonly prediction: Prediction
}

const LENGTHS = ['quick', 'full'] as const
const RUNS = { full: COMPARE_RUNS, quick: QUICK_RUNS } as const

/** How long it measures, the button that starts and ends it, and all that may stand in its way. */
export function RunBar({ a, b, prediction: { asks } }: RunBarProps) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const store = useStore()
  const running = useApp(({ lab }) => lab.running)
  const [length, setLength] = useState<(typeof LENGTHS)[number]>('quick')
  const [asked, setAsked] = useState('')
  const [isCancelled, setCancelled] = useState(false)
  const sides = JSON.stringify([a, b])
  const isOurs = running?.task === 'compare'
  const measure = () => {
    setAsked('')
    setCancelled(false)
    void labOf(store).compare(a, b, RUNS[length])
  }
  const press = () => {
    if (isOurs) {
      labOf(store).cancel()
      setCancelled(true)
    } else if (asks.answer === 'ask') setAsked(sides)
    else measure()
  }
  if (asks.answer === 'cannot' && !isOurs) return <Cannot asks={asks} />
  return (
    <>
      <div className={styles.run}>
        {isOurs ? (
          <Running progress={running} />
        ) : (
          <Choices
            label={t('run.length')}
            value={length}
            options={LENGTHS.map((id) => ({ id, label: t(`run.${id}`, { runs: RUNS[id].runs }) }))}
            onChange={setLength}
          />
        )}
        {/* One button for both, so that the focus stays on it when the one becomes the other. */}
        <Button
          kind={isOurs ? 'plain' : 'primary'}
          isDisabled={!isOurs && (running !== null || asked === sides)}
          onPress={press}
        >
          {isOurs ? t('run.cancel') : t('run.measure')}
        </Button>
        {!isOurs && (
          <p className={styles.note}>
            {running
              ? t('run.busy')
              : isCancelled
                ? t('run.cancelled')
                : t('run.how', {
                    warmups: RUNS[length].warmups,
                    duration: format.seconds(RUNS[length].withinMs / 1000),
                  })}
          </p>
        )}
      </div>
      <Spoken a={a} b={b} isRunning={isOurs} />
      {asked === sides && !isOurs && (
        <Asking
          asks={asks}
          frames={RUNS[length].runs + RUNS[length].warmups}
          onAllow={measure}
          onRefuse={() => setAsked('')}
        />
      )}
      {!isOurs && <CompareFault a={a} b={b} onAgain={measure} />}
    </>
  )
}

/** Says once that it is done; how far it is a reader asks the progress bar. */
function Spoken({ a, b, isRunning }: Pick<RunBarProps, 'a' | 'b'> & { isRunning: boolean }) {
  const { t } = useTranslation('liveCompare')
  const comparison = useApp(({ lab }) => lab.comparison)
  const isDone = !isRunning && comparison && standing(comparison, { a, b }) !== 'stale'
  return (
    <p className="visually-hidden" role="status">
      {isDone ? t('run.done') : ''}
    </p>
  )
}

function Cannot({ asks }: { readonly asks: PairNeeds }) {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const backend = asks.cannotOn ? live(`backend.${asks.cannotOn}`) : ''
  return (
    <Notice kind="warning" title={t('run.cannot', { backend })}>
      <p className={styles.note}>
        {t('run.cannotWhy', { bytes: format.bytes(asks.bytes), backend })}
      </p>
    </Notice>
  )
}

interface AskingProps {
  readonly asks: PairNeeds
  /** Of each side, those that warm up among them. */
  readonly frames: number
  readonly onAllow: () => void
  readonly onRefuse: () => void
}

/** What two large networks need, before any of it is allocated. */
function Asking({ asks, frames, onAllow, onRefuse }: AskingProps) {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const { bytes, weightBytes, secondsAFrame } = asks
  return (
    <Notice kind="warning" title={t('run.askTitle')}>
      <p className={styles.note}>
        {t('run.askMemory', { bytes: format.bytes(bytes), weights: format.bytes(weightBytes) })}
      </p>
      {secondsAFrame > 1 && (
        <p className={styles.note}>
          {t('run.askSlow', {
            pair: format.seconds(secondsAFrame),
            minutes: format.integer(Math.ceil((secondsAFrame * frames) / 60)),
          })}
        </p>
      )}
      <div className={styles.inside}>
        <Button kind="primary" onPress={onAllow}>
          {live('asking.allow')}
        </Button>
        <Button kind="quiet" onPress={onRefuse}>
          {live('weights.ask.no')}
        </Button>
      </div>
    </Notice>
  )
}

/** What it is at, and how far it is. */
function Running({ progress }: { readonly progress: LabTaskProgress }) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const { note, done, total, waiting } = progress
  const isCounting = note === 'measuring' && total > 0
  const pairs = { done: format.integer(done), total: format.integer(total) }
  return (
    <div className={styles.running}>
      <Progress
        label={waiting ? t('run.waiting') : t(`run.note.${note}`)}
        {...(isCounting ? { value: done, max: total, detail: t('run.pairs', pairs) } : {})}
        {...(note === 'warming' && { value: done, max: total, detail: t('run.warmed', pairs) })}
      />
    </div>
  )
}
