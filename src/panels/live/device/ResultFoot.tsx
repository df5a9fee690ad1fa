import { useTranslation } from 'react-i18next'
import { download } from '../../../charts/download'
import { useFormat } from '../../../i18n/useFormat'
import type { StartReport } from '../../../runtime/protocol'
import type { Marks } from '../../../state/lab/labState'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import styles from './Device.module.css'

interface Measured {
  readonly made: string
  readonly environment: StartReport
  readonly marks: Marks
}

/** A drift beyond this is worth a word. */
const SLIDE = 1.15

/** What spoiled a measurement, or may have; nothing where nothing did. */
export function MarksNotice({ marks }: Pick<Measured, 'marks'>) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const { hidden, contextLost, trend } = marks
  const said = [
    hidden && t('marks.hidden'),
    contextLost && t('marks.contextLost'),
    trend !== null && trend > SLIDE && t('marks.slower', { ratio: format.ratio(trend) }),
    trend !== null && trend < 1 / SLIDE && t('marks.faster', { ratio: format.ratio(trend) }),
  ].filter((mark) => mark !== false)
  if (said.length === 0) return null
  return (
    <Notice kind="warning" title={t('marks.title')}>
      {said.map((mark) => (
        <p key={mark} className={styles.note}>
          {mark}
        </p>
      ))}
    </Notice>
  )
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
