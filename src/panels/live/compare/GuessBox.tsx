import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { LabSide } from '../../../state/lab/labState'
import type { Letter } from '../../../state/lab/sideFields'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { NumberSlider } from '../../../ui/NumberSlider'
import styles from './Compare.module.css'
import { guessOf, keepGuess } from './kept'
import { standing } from './outcome'
import { asSpeed, otherLetter } from './prediction'
import { useSideNames } from './useSideNames'

interface GuessBoxProps {
  readonly a: LabSide
  readonly b: LabSide
  /** The side that counting calls the faster. */
  readonly fast: Letter
}

/** Asked only as long as the answer is not on the page. */
export function GuessBox(props: GuessBoxProps) {
  const { a, b } = props
  const comparison = useApp(({ lab }) => lab.comparison)
  if (comparison && standing(comparison, { a, b }) !== 'stale') return null
  // Other sides are another question.
  return <Question key={JSON.stringify([a, b])} {...props} />
}

const PLACES = [
  0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50,
]

function Question({ a, b, fast }: GuessBoxProps) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const store = useStore()
  const names = useSideNames()(a, b)
  const isRunning = useApp(({ lab }) => lab.running?.task === 'compare')
  const [kept, setKept] = useState(() => guessOf(store, a, b))
  const [draft, setDraft] = useState(1)
  const question = { fast: names[fast], slow: names[otherLetter(fast)] }
  function keep(guess: number | null) {
    keepGuess(store, a, b, guess === null ? null : asSpeed(guess, fast))
    setKept(guess === null ? null : asSpeed(guess, fast))
  }
  if (kept !== null)
    return (
      <div className={styles.guess}>
        <p className={styles.said} role="status">
          {t('guess.kept', { ...question, guess: format.ratio(asSpeed(kept, fast)) })}
        </p>
        <Button kind="quiet" isDisabled={isRunning} onPress={() => keep(null)}>
          {t('guess.change')}
        </Button>
      </div>
    )
  if (isRunning) return null
  return (
    <div className={styles.guess}>
      <p className={styles.question}>{t('guess.question', question)}</p>
      <div className={styles.slider}>
        <NumberSlider
          label={t('guess.label')}
          value={draft}
          min={0.05}
          max={100}
          step={0.05}
          places={PLACES}
          unit="×"
          format={format.ratio}
          onChange={setDraft}
        />
        <Button onPress={() => keep(draft)}>{t('guess.keep')}</Button>
      </div>
      <p className={styles.note}>{t('guess.optional')}</p>
    </div>
  )
}
