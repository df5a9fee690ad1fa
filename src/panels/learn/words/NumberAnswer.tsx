import { useTranslation } from 'react-i18next'
import type { NumericQuestion } from '../../../core/questions/question'
import styles from './words.module.css'

interface NumberAnswerProps {
  readonly question: NumericQuestion
  readonly text: string
  readonly describedBy: string
  readonly onChange: (text: string) => void
  readonly onEnter: () => void
}

/** A line to write a number on, as the reader would write it: 1.2 M, 120 萬, 1/9. */
export function NumberAnswer(props: NumberAnswerProps) {
  const { question, text, describedBy, onChange, onEnter } = props
  const { t } = useTranslation('learn')
  return (
    <label className={styles.line}>
      <span>{t('ask.answer')}</span>
      <input
        type="text"
        inputMode={question.unit === 'share' ? 'text' : 'decimal'}
        autoComplete="off"
        maxLength={60}
        value={text}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && text !== '') onEnter()
        }}
      />
    </label>
  )
}
