import { useTranslation } from 'react-i18next'
import { PaperLine } from '../../../charts/learn/PaperLine'
import type { LineQuestion, Values } from '../../../core/questions/question'
import { useFormat } from '../../../i18n/useFormat'
import styles from './words.module.css'

interface LineOnPaperProps {
  readonly question: LineQuestion
  readonly values: Values
  /** The real curve stands in it, as among the answers. */
  readonly isTold: boolean
}

/** Axes to draw a curve in by hand. */
export function LineOnPaper({ question, values, isTold }: LineOnPaperProps) {
  const { t } = useTranslation('learn')
  const format = useFormat()
  const { at, range, given } = question
  const heights = at.map((x) => question.answer(x, values))
  const place = (index: number) => format.decimal(at[index] ?? 0)
  const summary = isTold
    ? at.map((_, index) =>
        t('ask.place', { x: place(index), value: format.fraction(heights[index] ?? 0) }),
      )
    : at.map((_, index) => place(index))
  return (
    <div className={styles.paper}>
      <PaperLine
        width={480}
        heights={heights}
        range={range}
        given={given}
        isTold={isTold}
        text={{
          title: t(isTold ? 'ask.real' : 'ask.answer'),
          summary: summary.join('; '),
          place,
          value: format.fraction,
        }}
      />
    </div>
  )
}
