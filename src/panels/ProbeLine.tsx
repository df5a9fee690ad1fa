import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat'
import type { LabFault } from '../state/lab/labState'
import type { ProbeNote } from '../state/lab/probe'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { Progress } from '../ui/Progress'
import styles from './probe.module.css'

interface ProbeLineProps {
  readonly probe: {
    /** Null while nothing works. */
    readonly note: ProbeNote | null
    readonly fault: LabFault | null
    readonly cancel: () => void
  }
  /** Asks once more after a fault. */
  readonly onAgain: () => void
}

/** Where a probe stands, a way to end it, and what went wrong. */
export function ProbeLine({ probe, onAgain }: ProbeLineProps) {
  const { t } = useTranslation('blocks')
  const { t: faults } = useTranslation('faults')
  const format = useFormat()
  const { note, fault, cancel } = probe
  if (note) {
    return (
      <div className={styles.line}>
        <div className={styles.waiting}>
          <Progress label={t(`probe.${note}`)} />
        </div>
        <Button kind="quiet" onPress={cancel}>
          {t('probe.cancel')}
        </Button>
      </div>
    )
  }
  if (!fault || fault.code === 'cancelled') return null
  return (
    <Notice
      kind="fault"
      title={faults(`${fault.code}.title`)}
      action={<Button onPress={onAgain}>{t('probe.again')}</Button>}
    >
      <p>{faults(`${fault.code}.body`, { bytes: format.bytes(Number(fault.detail)) })}</p>
    </Notice>
  )
}
