import { memo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Letters } from '../../../charts/Letters'
import { useFormat } from '../../../i18n/useFormat'
import { Big, Headline } from '../../../ui/Headline'
import { Remarks } from '../../../ui/Remarks'
import styles from './Race.module.css'
import { RaceEquation } from './RaceEquation'
import { type Guess, judge, type Race } from './race'

/** Nearer than this the guess is the answer, as far as a slider can say. */
const SAME = 0.02

interface AnswerProps {
  readonly race: Race
  readonly guess: Guess | null
  readonly isTold: boolean
}

/** Covered until the race is over or the reader asks; then who, by how much, and why. */
export const Answer = memo(function Answer({ race, guess, isTold }: AnswerProps) {
  const { t } = useTranslation('race')
  return (
    <section
      className={styles.answer}
      data-piece="race-answer answer"
      aria-label={t('answer.region')}
      data-told={isTold}
    >
      {isTold ? (
        <Told race={race} guess={guess} />
      ) : (
        <>
          <p className={styles.hidden} aria-hidden="true">
            ?
          </p>
          <p className={styles.note}>{t('answer.covered')}</p>
        </>
      )}
    </section>
  )
})

const COUNTS = {
  separable: 'answer.countsSeparable',
  standard: 'answer.countsStandard',
  together: 'answer.countsSame',
} as const

function Told({ race, guess }: { race: Race; guess: Guess | null }) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const { winner, times, plans } = race
  return (
    <>
      <Headline level={2} warns={winner === 'standard'}>
        <Trans
          t={t}
          i18nKey={`answer.${winner}`}
          values={{ times: format.fraction(times) }}
          components={{ big: <Big /> }}
        />
      </Headline>
      <p className={styles.counts}>
        {t(COUNTS[winner], {
          times: format.fraction(times),
          separable: format.integer(plans.separable.macs),
          standard: format.integer(plans.standard.macs),
          count: plans.standard.macs,
        })}
      </p>
      {guess && <Guessed race={race} guess={guess} />}
      <RaceEquation race={race} />
      <Reasons race={race} />
    </>
  )
}

function Guessed({ race, guess }: { race: Race; guess: Guess }) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const { isRightWinner, error } = judge(guess, race)
  const values = {
    guess: guess.times === null ? '' : format.fraction(guess.times),
    times: format.fraction(race.times),
    error: error === null ? '' : format.percent(error),
  }
  const verdict = !isRightWinner
    ? 'otherWinner'
    : race.winner === 'together'
      ? 'together'
      : guess.times === null || error === null
        ? 'winnerOnly'
        : error <= SAME
          ? 'exact'
          : guess.times > race.times
            ? 'high'
            : 'low'
  return (
    <p className={styles.judged} data-right={isRightWinner}>
      {t(`guess.${verdict}`, { ...values, winner: t(`question.winner.${guess.winner}`) })}
    </p>
  )
}

/** Why the pair does not win where it does not, and what the race leaves out. */
function Reasons({ race }: { race: Race }) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const { kernelSize, outChannels, channelMultiplier } = race.plans.standard.setting
  return (
    <Remarks>
      {race.winner === 'standard' && kernelSize === 1 && <li>{t('why.kernel')}</li>}
      {race.winner === 'standard' && outChannels === 1 && kernelSize > 1 && (
        <li>{t('why.oneOutput')}</li>
      )}
      {race.winner !== 'separable' && channelMultiplier > 1 && (
        <li>{t('why.multiplier', { multiplier: format.integer(channelMultiplier) })}</li>
      )}
      {channelMultiplier > 1 && (
        <li>
          <Letters text={t('why.meaning', { multiplier: format.integer(channelMultiplier) })} />
        </li>
      )}
      <li>{t('why.device')}</li>
    </Remarks>
  )
}
