import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { Marks } from '../../../state/lab/labState'
import styles from './Records.module.css'

/** A drift of the last third against the first that a reader should know of. */
const DRIFT = 1.1

/** What may have spoiled a measurement; nothing where nothing did. */
export function RecordMarks({ marks }: { readonly marks: Marks }) {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const { hidden, contextLost, trend } = marks
  const said = [
    hidden && t('marks.hidden'),
    contextLost && t('marks.contextLost'),
    trend !== null && trend > DRIFT && t('marks.slower', { ratio: format.ratio(trend) }),
    trend !== null && trend < 1 / DRIFT && t('marks.faster', { ratio: format.ratio(trend) }),
  ].filter((one) => one !== false)
  if (said.length === 0) return null
  return (
    <ul className={styles.marks}>
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
