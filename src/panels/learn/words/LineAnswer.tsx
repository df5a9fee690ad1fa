import { useTranslation } from 'react-i18next'
import { DragLine } from '../../../charts/learn/DragLine'
import { useWidth } from '../../../charts/useWidth'
import {
  type LineQuestion,
  printHeights,
  readHeights,
  type Values,
} from '../../../core/questions/question'
import { useFormat } from '../../../i18n/useFormat'
import type { Answer } from '../../../state/notebook/notebook'
import styles from './words.module.css'

interface LineAnswerProps {
  readonly question: LineQuestion
  readonly values: Values
  readonly answer: Answer
  readonly onChange: (text: string) => void
}

/** A curve to drag to where the reader expects it; the real one comes over it with the verdict. */
export function LineAnswer({ question, values, answer, onChange }: LineAnswerProps) {
  const { t } = useTranslation('learn')
  const format = useFormat()
  const [box, width] = useWidth<HTMLDivElement>(360)
  const { at, range, given } = question
  const real = at.map((x) => question.answer(x, values))
  const middle = (range[0] + range[1]) / 2
  const heights =
    readHeights(answer.text, at.length) ??
    real.map((height, index) => (index < given ? height : middle))
  const isOpen = answer.isShown || (answer.verdict !== '' && answer.verdict !== 'unread')
  const place = (index: number) => format.decimal(at[index] ?? 0)
  return (
    <div ref={box} className={styles.chart}>
      <p>{t('ask.line')}</p>
      <DragLine
        width={width}
        heights={heights}
        real={isOpen ? real : null}
        range={range}
        given={given}
        onChange={(next) => onChange(printHeights(next))}
        text={{
          title: t('ask.answer'),
          summary: at
            .map((_, index) =>
              t('ask.place', { x: place(index), value: format.fraction(heights[index] ?? 0) }),
            )
            .join('; '),
          yours: t('ask.yours'),
          real: t('ask.real'),
          place,
          value: format.fraction,
        }}
      />
    </div>
  )
}
