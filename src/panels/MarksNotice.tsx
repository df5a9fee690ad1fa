import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat'
import type { Marks } from '../state/lab/labState'
import { Notice } from '../ui/Notice'

/** A drift of the last third against the first that is worth a word. */
const SLIDE = 1.15

/** What spoiled a measurement, or may have; nothing where nothing did. */
export function MarksNotice({ marks }: { readonly marks: Marks }) {
  const { t } = useTranslation('live')
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
        <p key={mark}>{mark}</p>
      ))}
    </Notice>
  )
}
