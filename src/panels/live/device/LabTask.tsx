import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labOf } from '../../../state/lab/labBrowser'
import type { LabTask as Task } from '../../../state/lab/labState'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Progress } from '../../../ui/Progress'
import styles from './Device.module.css'
import { TaskFault } from './TaskFault'

interface LabTaskProps {
  readonly task: Extract<Task, 'roofline' | 'sweep' | 'layer'>
  readonly start: string
  /** What it will do, and how long that takes. */
  readonly how: string
  readonly hasResult: boolean
  /** Why it cannot begin now; null where it can. */
  readonly hindrance?: string | null
  /** Finished parts outlast a cancel. */
  readonly keepsParts?: boolean
  readonly progress: (done: number, total: number) => string
  readonly begin: () => Promise<void>
}

/** A measurement's button with what it is about to do, its progress with a way out, its fault. */
export function LabTask(props: LabTaskProps) {
  const { task, start, how, hasResult, hindrance = null, keepsParts = false, begin } = props
  const { t } = useTranslation('liveDevice')
  const store = useStore()
  const running = useApp(({ lab }) => lab.running)
  const [wasCancelled, setCancelled] = useState(false)
  const measure = () => {
    setCancelled(false)
    void begin()
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
        <Button
          kind="primary"
          isDisabled={running !== null || hindrance !== null}
          onPress={measure}
        >
          {hasResult ? t('task.again') : start}
        </Button>
        <p className={styles.note}>{running ? t('task.busy') : (hindrance ?? how)}</p>
      </div>
      {wasCancelled && (
        <p className={styles.note} role="status">
          {t(keepsParts && hasResult ? 'task.cancelledKept' : 'task.cancelled')}
        </p>
      )}
      <TaskFault task={task} onAgain={measure} />
    </>
  )
}
