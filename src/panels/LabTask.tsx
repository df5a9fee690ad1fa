import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labOf } from '../state/lab/labBrowser'
import type { LabSide, LabTask as Task } from '../state/lab/labState'
import { type HeavySide, heaviest } from '../state/lab/sides'
import { useApp, useStore } from '../state/useApp'
import { Button } from '../ui/Button'
import { Progress } from '../ui/Progress'
import { AskHeavy } from './AskHeavy'
import styles from './labTask.module.css'
import { TaskFault } from './TaskFault'

interface LabTaskProps {
  readonly task: Extract<Task, 'roofline' | 'sweep' | 'layer' | 'activations'>
  readonly start: string
  /** What it will do, and how long that takes. */
  readonly how: string
  readonly hasResult: boolean
  /** Why it cannot begin now; null where it can. */
  readonly hindrance?: string | null
  /** Networks it measures one after the other: a heavy one is asked about first. */
  readonly sides?: readonly LabSide[]
  /** Finished parts outlast a cancel. */
  readonly keepsParts?: boolean
  readonly progress: (done: number, total: number) => string
  readonly begin: () => Promise<void>
}

const NO_SIDES: readonly LabSide[] = []

/** A measurement's button with what it is about to do, its progress with a way out, its fault. */
export function LabTask(props: LabTaskProps) {
  const { task, start, how, hasResult, hindrance = null, keepsParts = false } = props
  const { sides = NO_SIDES, begin } = props
  const { t } = useTranslation('liveDevice')
  const store = useStore()
  const running = useApp(({ lab }) => lab.running)
  const [wasCancelled, setCancelled] = useState(false)
  const [asked, setAsked] = useState<{ readonly of: string; readonly heavy: HeavySide } | null>(
    null,
  )
  const of = JSON.stringify(sides)
  const measure = () => {
    setAsked(null)
    setCancelled(false)
    void begin()
  }
  const ask = () => {
    const heavy = heaviest(sides)
    if (heavy) setAsked({ of, heavy })
    else measure()
  }
  const cancel = () => {
    setCancelled(true)
    labOf(store).cancel()
  }
  if (running?.task === task) {
    const { note, done, total, waiting } = running
    return (
      <div className={styles.running}>
        <Progress
          label={t(waiting ? 'task.waiting' : `task.note.${note}`)}
          {...(total > 0 ? { value: done, max: total } : {})}
          detail={total > 0 ? props.progress(done, total) : ''}
        />
        <Button onPress={cancel}>{t('task.cancel')}</Button>
      </div>
    )
  }
  return (
    <>
      <div className={styles.run}>
        <Button kind="primary" isDisabled={running !== null || hindrance !== null} onPress={ask}>
          {hasResult ? t('task.again') : start}
        </Button>
        <p className={styles.note}>{running ? t('task.busy') : (hindrance ?? how)}</p>
      </div>
      {asked?.of === of && running === null && (
        <AskHeavy heavy={asked.heavy} onAllow={measure} onRefuse={() => setAsked(null)} />
      )}
      {wasCancelled && (
        <p className={styles.note} role="status">
          {t(keepsParts && hasResult ? 'task.cancelledKept' : 'task.cancelled')}
        </p>
      )}
      <TaskFault task={task} onAgain={ask} />
    </>
  )
}
