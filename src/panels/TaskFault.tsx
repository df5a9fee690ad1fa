import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat'
import { labOf } from '../state/lab/labBrowser'
import type { LabTask } from '../state/lab/labState'
import { choose } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import styles from './labTask.module.css'
import { useDeviceWords } from './useDeviceWords'

interface TaskFaultProps {
  readonly task: LabTask
  readonly onAgain: () => void
}

/** A side this large and no larger runs on any device. */
const SMALL_SIDE = 128
const OF_BACKENDS: readonly string[] = ['no-backend', 'context-lost', 'internal', 'not-finite']

/** Why a measurement ended without a result, and the buttons that may get one. */
export function TaskFault({ task, onAgain }: TaskFaultProps) {
  const { t } = useTranslation('liveDevice')
  const { t: faults } = useTranslation('faults')
  const format = useFormat()
  const words = useDeviceWords()
  const store = useStore()
  const fault = useApp(({ lab }) => (lab.fault?.task === task ? lab.fault.fault : null))
  const backend = useApp(({ choice }) => choice.backend)
  if (!fault) return null
  const { code, detail } = fault
  const isLarge = code === 'out-of-memory' || code === 'too-large'
  const change = (part: Parameters<typeof choose>[1]) => {
    labOf(store).clear(task)
    choose(store, part)
  }
  const body = () => {
    if (code === 'no-backend') return t('task.noBackend', { backend: words.backend(backend) })
    if (code === 'too-large') return t('task.tooLarge')
    if (code === 'impossible-network') return t('task.impossible', { layer: detail })
    return faults(`${code}.body`, { bytes: format.bytes(Number(detail)) })
  }
  return (
    <Notice
      kind="fault"
      title={faults(`${code}.title`)}
      action={
        <div className={styles.actions}>
          <Button kind="primary" onPress={onAgain}>
            {faults('action.again')}
          </Button>
          {isLarge && task !== 'layer' && task !== 'activations' && (
            <Button onPress={() => change({ resolution: SMALL_SIDE })}>
              {t('task.useSmaller')}
            </Button>
          )}
          {OF_BACKENDS.includes(code) && backend !== 'wasm' && (
            <Button onPress={() => change({ backend: 'wasm' })}>{t('task.useWasm')}</Button>
          )}
        </div>
      }
    >
      <p className={styles.note}>{body()}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
    </Notice>
  )
}
