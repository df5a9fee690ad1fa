import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConvKernel } from '../../../core/conv/setting'
import { useFormat } from '../../../i18n/useFormat'
import type { Drawn } from '../../../state/convolve'
import { useMedia } from '../../useMedia'
import { useNumbers, useScene } from '../useScene'
import { Answer } from './Answer'
import { Lane } from './Lane'
import { Question } from './Question'
import styles from './Race.module.css'
import { RaceControls } from './RaceControls'
import { RaceKnobs } from './RaceKnobs'
import { isFinished, RACERS, type Race, raceOf } from './race'
import { type RaceInHand, useRace } from './useRace'

/** Standard against depthwise-separable, on the same input at the same MACs a second. */
export default function RaceTab() {
  const { t } = useTranslation('race')
  const { drawn, firstLayer } = useScene()
  const race = useMemo(() => raceOf(drawn.setting), [drawn])
  if (!race.ok) {
    return (
      <div className={styles.tab}>
        <p role="alert">{t('impossible')}</p>
        <RaceKnobs drawn={drawn} />
      </div>
    )
  }
  return <RaceOf race={race.value} drawn={drawn} firstLayer={firstLayer} />
}

interface RaceOfProps {
  readonly race: Race
  readonly drawn: Drawn
  readonly firstLayer: ConvKernel | null
}

function RaceOf({ race, drawn, firstLayer }: RaceOfProps) {
  const hand = useRace(race)
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const numbersFor = useNumbers(firstLayer)
  const scenes = useMemo(
    () => ({
      standard: numbersFor(race.plans.standard),
      separable: numbersFor(race.plans.separable),
    }),
    [race, numbersFor],
  )
  return (
    <div className={styles.tab} data-told={hand.isTold}>
      <Question
        race={race}
        guess={hand.guess}
        onGuess={hand.setGuess}
        closed={hand.isTold ? 'told' : hand.macs > 0 || hand.isRunning ? 'onTheWay' : 'no'}
      />
      <Answer race={race} guess={hand.guess} isTold={hand.isTold} />
      <div className={styles.lanes}>
        {RACERS.map((racer) => (
          <Lane
            key={racer}
            racer={racer}
            race={race}
            scene={scenes[racer]}
            macs={hand.macs}
            isTold={hand.isTold}
            isStill={isStill}
          />
        ))}
      </div>
      <RaceControls race={race} hand={hand} />
      <RaceKnobs drawn={drawn} />
      <Spoken race={race} hand={hand} />
    </div>
  )
}

/** What a listener hears: the start, the first to finish, the end; never the ticking counters. */
function Spoken({ race, hand }: { race: Race; hand: RaceInHand }) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const finished = RACERS.find((racer) => isFinished(race, racer, hand.macs))
  const text = () => {
    if (hand.isOver || (hand.isTold && hand.macs === 0)) {
      return t(`spoken.${race.winner}`, {
        times: format.fraction(race.times),
        standard: format.integer(race.plans.standard.macs),
        count: race.plans.standard.macs,
        separable: format.integer(race.plans.separable.macs),
      })
    }
    if (finished) {
      return t('spoken.first', {
        racer: t(`racer.${finished}`),
        value: format.integer(race.plans[finished].macs),
        count: race.plans[finished].macs,
      })
    }
    return hand.macs > 0 || hand.isRunning ? t('spoken.started') : ''
  }
  return (
    <p className="visually-hidden" role="status" data-piece="answer">
      {text()}
    </p>
  )
}
