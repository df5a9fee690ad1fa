import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { RaceTrack } from '../../../charts/conv/RaceTrack'
import type { Hue } from '../../../charts/hue'
import { useWidth } from '../../../charts/useWidth'
import { useFormat } from '../../../i18n/useFormat'
import { RANGES } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { NumberSlider } from '../../../ui/NumberSlider'
import { PauseIcon, PlayIcon, StartIcon } from '../../../ui/playerIcons'
import { Scrubber } from '../../../ui/Scrubber'
import { MAC_RATES } from '../rates'
import styles from './Race.module.css'
import { countOf, isFinished, RACERS, type Race } from './race'
import type { RaceInHand } from './useRace'

const HUES: Readonly<Record<string, Hue>> = { full: 'ink', depthwise: 'dw', pointwise: 'pw' }

interface PartProps {
  readonly race: Race
  readonly hand: RaceInHand
}

/** Both sides' work on one axis, and the clock that moves it. */
export function RaceControls({ race, hand }: PartProps) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const done = Math.floor(hand.macs)
  return (
    <section className={styles.run} data-piece="track" aria-label={t('run.region')}>
      <div className={styles.transport}>
        <div className={styles.buttons}>
          <Button
            kind="primary"
            icon={hand.isRunning ? <PauseIcon /> : <PlayIcon />}
            onPress={hand.isRunning ? hand.pause : hand.play}
          >
            {t(hand.isRunning ? 'run.pause' : playName(hand))}
          </Button>
          <Button icon={<StartIcon />} isDisabled={hand.macs === 0} onPress={() => hand.seek(0)}>
            {t('run.back')}
          </Button>
          <Button kind="quiet" onPress={hand.isTold ? hand.askAgain : hand.tell}>
            {t(hand.isTold ? 'run.askAgain' : 'run.tell')}
          </Button>
        </div>
        <Speed />
      </div>
      <Track race={race} hand={hand} />
      <Scrubber
        label={t('run.scrubber')}
        value={hand.isTold ? hand.macs : placeOf(hand.macs, race)}
        max={hand.isTold ? race.length : COVERED_PLACES}
        spoken={t('macs', { value: format.integer(done), count: done })}
        onChange={hand.isTold ? hand.seek : (place) => hand.seek(macsAt(place, hand.macs, race))}
      />
    </section>
  )
}

/** Of the scrubber while the totals are covered: its end must not say the race's length. */
const COVERED_PLACES = 1000

const placeOf = (macs: number, { length }: Race) => (macs / length) * COVERED_PLACES

/** Whole MACs at a place; a move by one place is one MAC at least, whichever way it goes. */
function macsAt(place: number, from: number, race: Race): number {
  const asked = (place / COVERED_PLACES) * race.length
  return place > placeOf(from, race) ? Math.ceil(asked) : Math.floor(asked)
}

const playName = ({ isOver, macs }: RaceInHand) => {
  if (isOver) return 'run.over'
  return macs > 0 ? 'run.resume' : 'run.start'
}

const Speed = memo(function Speed() {
  const { t } = useTranslation('race')
  const format = useFormat()
  const store = useStore()
  const macRate = useApp(({ choice }) => choice.macRate)
  return (
    <NumberSlider
      label={t('run.speed')}
      value={macRate}
      {...RANGES.macRate}
      places={MAC_RATES}
      unit={t('run.rateUnit')}
      format={(value) => t('run.rate', { value: format.integer(value), count: value })}
      onChange={(next) => choose(store, { macRate: next })}
    />
  )
})

function Track({ race, hand }: PartProps) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const [box, width] = useWidth<HTMLDivElement>(640)
  const macs = RACERS.map((racer) => countOf(race, racer, hand.macs))
  const counts = macs.map(format.integer)
  return (
    <div ref={box} className={styles.track} data-piece="answer">
      <RaceTrack
        width={width}
        done={hand.macs}
        showsFinish={hand.isTold}
        hues={HUES}
        text={{
          title: t('track.title'),
          summary: t('track.summary', {
            standard: counts[0],
            separable: counts[1],
            count: macs[0] ?? 0,
          }),
        }}
        lanes={RACERS.map((racer, index) => ({
          key: racer,
          name: t(`racer.${racer}`),
          count: t(isFinished(race, racer, hand.macs) ? 'track.finished' : 'macs', {
            value: counts[index],
            count: macs[index] ?? 0,
          }),
          parts: race.plans[racer].stages.map(({ id, macs: length }) => ({ key: id, length })),
        }))}
      />
    </div>
  )
}
