import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Letters } from '../../../charts/Letters'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { DrawnSmall } from './DrawnSmall'
import styles from './Race.module.css'
import type { Guess, Race, Winner } from './race'

const WINNERS = ['standard', 'separable', 'together'] as const satisfies readonly Winner[]

const GUESSED_TIMES = { min: 1, max: 20, step: 0.1 } as const

/** Where the hand of the guess starts: within 2 % of no drawn layer’s answer. */
export const FIRST_TIMES = 3.9

/** Half the track is 1 to 4, where most of the small layers lie. */
const TIMES_PLACES = [
  ...Array.from({ length: 30 }, (_, index) => 1 + index / 10),
  ...Array.from({ length: 12 }, (_, index) => 4 + index / 2),
  ...Array.from({ length: 11 }, (_, index) => 10 + index),
].map((value) => Math.round(value * 10) / 10)

/** Each names the button that opens the guess again. */
const NOTES = {
  no: 'question.free',
  onTheWay: 'question.closedOnTheWay',
  told: 'question.closed',
} as const

interface QuestionProps {
  readonly race: Race
  readonly guess: Guess | null
  readonly onGuess: (guess: Guess) => void
  /** Whether the race has begun, or the answer is out: a guess is one no more. */
  readonly closed: 'no' | 'onTheWay' | 'told'
}

/** The question, and the reader's guess while it can still be one. */
export const Question = memo(function Question(props: QuestionProps) {
  const { race, guess, onGuess, closed } = props
  const isClosed = closed !== 'no'
  const { t } = useTranslation('race')
  const format = useFormat()
  const macRate = useApp(({ choice }) => choice.macRate)
  const { standard } = race.plans
  const output = standard.stages[0]?.output ?? [0, 0, 0]
  const sides = (shape: readonly number[]) => shape.map(format.integer).join('×')
  return (
    <section className={styles.question} data-piece="guess" aria-labelledby="race-question">
      <h2 id="race-question" className={styles.asked}>
        {t('question.title')}
      </h2>
      <p className={styles.lead}>
        <Letters
          text={t('question.lead', {
            kernel: format.integer(standard.setting.kernelSize),
            input: sides(standard.setting.input),
            output: sides(output),
            rate: format.integer(macRate),
            count: macRate,
          })}
        />
      </p>
      <DrawnSmall />
      <div className={styles.guess}>
        <Choices<Winner | 'none'>
          label={t('question.first')}
          value={guess?.winner ?? 'none'}
          options={WINNERS.map((id) => ({ id, label: t(`question.winner.${id}`) }))}
          isDisabled={isClosed}
          onChange={(winner) =>
            winner !== 'none' && onGuess({ winner, times: guess?.times ?? null })
          }
        />
        <NumberSlider
          label={t('question.times')}
          value={guess?.times ?? FIRST_TIMES}
          {...GUESSED_TIMES}
          places={TIMES_PLACES}
          unit={t('question.unit')}
          format={format.ratio}
          isDisabled={isClosed || guess === null || guess.winner === 'together'}
          onChange={(times) => guess && onGuess({ ...guess, times })}
        />
      </div>
      {guess ? <Yours guess={guess} /> : <p className={styles.note}>{t(NOTES[closed])}</p>}
    </section>
  )
})

/** The guess in full ink: closed controls are too pale to be read across a room. */
function Yours({ guess: { winner, times } }: { guess: Guess }) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const hasTimes = times !== null && winner !== 'together'
  return (
    <p className={styles.yours}>
      {t(`question.yours.${hasTimes ? 'times' : 'winner'}`, {
        winner: t(`question.winner.${winner}`),
        times: times === null ? '' : format.fraction(times),
      })}
    </p>
  )
}
