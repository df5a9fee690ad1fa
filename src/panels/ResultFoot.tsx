import { useTranslation } from 'react-i18next'
import { download } from '../charts/download'
import { useFormat } from '../i18n/useFormat'
import type { StartReport } from '../runtime/protocol'
import { Button } from '../ui/Button'
import styles from './labTask.module.css'

interface Measured {
  readonly made: string
  readonly environment: StartReport
}

interface ResultFootProps {
  readonly result: Measured
  readonly fileName: string
}

/** On what and when it was measured, and the whole of it as a file. */
export function ResultFoot({ result, fileName }: ResultFootProps) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const when = format.when(Date.parse(result.made))
  const save = () =>
    download(
      new Blob([`${JSON.stringify(result, null, 2)}\n`], { type: 'application/json' }),
      `${fileName}.json`,
    )
  return (
    <div className={styles.run}>
      <Button kind="quiet" onPress={save}>
        {t('task.json')}
      </Button>
      <p className={styles.note}>
        {t('task.made', { renderer: result.environment.renderer, when })}
      </p>
    </div>
  )
}
