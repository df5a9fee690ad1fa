import {
  memo,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../charts/answersContext'
import type { Moments } from '../../charts/conv/moments'
import { type ConvFrame, frameAt } from '../../core/conv/frame'
import type { ConvPlan } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { DISPLAYS, RANGES } from '../../state/choice'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { IconButton } from '../../ui/IconButton'
import { NumberSlider } from '../../ui/NumberSlider'
import {
  BackIcon,
  EndIcon,
  ForwardIcon,
  PauseIcon,
  PlayIcon,
  StartIcon,
} from '../../ui/playerIcons'
import { Scrubber } from '../../ui/Scrubber'
import { Toggle } from '../../ui/Toggle'
import { cellNumbers } from './describeStep'
import { type Player, type PlayerAct, stepOf } from './player'
import { MAC_RATES } from './rates'
import styles from './Transport.module.css'

interface TransportProps {
  readonly plan: ConvPlan
  readonly player: Player
  /** As it is drawn, and as it is told a little later. */
  readonly moments: Moments
  readonly frame: ConvFrame
  readonly act: (act: PlayerAct) => void
  readonly children?: ReactNode
}

/** Time in the reader's hand: play, step, scrub. What is pinned stands over it, in reach. */
export function Transport({ plan, player, moments, frame, act, children }: TransportProps) {
  const { t } = useTranslation('convolve')
  const { isPlaying } = player
  return (
    <div className={styles.dock}>
      {children}
      <section className={styles.bar} data-piece="transport" aria-label={t('transport.region')}>
        <Buttons isAtStart={frame.position === 0} isOver={frame.isOver} {...{ isPlaying, act }} />
        <Time {...{ plan, moments, act }} step={stepOf(frame.position)} />
      </section>
    </div>
  )
}

type HowProps = Pick<TransportProps, 'act'> & Pick<Player, 'isLooping'>

/** How it moves and how it is drawn: one output again and again, display, speed. */
export const TransportHow = memo(function TransportHow({ isLooping, act }: HowProps) {
  const { t } = useTranslation('convolve')
  return (
    <div className={styles.rest} data-piece="controls">
      <Toggle
        label={t('transport.loop')}
        isSelected={isLooping}
        onChange={() => act({ type: 'loop' })}
      />
      <DisplayChoice />
      <Speed />
    </div>
  )
})

interface ButtonsProps {
  readonly isPlaying: boolean
  readonly isAtStart: boolean
  readonly isOver: boolean
  readonly act: (act: PlayerAct) => void
}

const Buttons = memo(function Buttons({ isPlaying, isAtStart, isOver, act }: ButtonsProps) {
  const { t } = useTranslation('convolve')
  return (
    <div className={styles.buttons}>
      <IconButton
        label={t('transport.start')}
        icon={<StartIcon />}
        isSpent={isAtStart}
        onPress={() => act({ type: 'jump', position: 0 })}
      />
      <IconButton
        label={t('transport.back')}
        icon={<BackIcon />}
        isSpent={isAtStart}
        onPress={() => act({ type: 'step', by: -1 })}
      />
      <Button
        kind="primary"
        icon={isPlaying ? <PauseIcon /> : <PlayIcon />}
        onPress={() => act({ type: 'toggle' })}
      >
        {t(isPlaying ? 'transport.pause' : 'transport.play')}
      </Button>
      <IconButton
        label={t('transport.forward')}
        icon={<ForwardIcon />}
        isSpent={isOver}
        onPress={() => act({ type: 'step', by: 1 })}
      />
      <IconButton
        label={t('transport.end')}
        icon={<EndIcon />}
        isSpent={isOver}
        onPress={() => act({ type: 'jump', position: Number.POSITIVE_INFINITY })}
      />
    </div>
  )
})

interface TimeProps extends Pick<TransportProps, 'plan' | 'moments' | 'act'> {
  /** The one that is told. */
  readonly step: number
}

/** Where the animation stands: as a track, in steps and in multiply–accumulates. */
const Time = memo(function Time({ plan, moments, step, act }: TimeProps) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const isCovered = useContext(AnswersHidden)
  const spoken = useMemo(() => {
    const counts = { step: format.integer(step), steps: format.integer(plan.steps) }
    const { cell } = frameAt(plan, step)
    if (!cell)
      return t(isCovered ? 'transport.untouched' : 'transport.nothing', {
        ...counts,
        count: plan.steps,
      })
    const stage = t(`stage.${plan.stages[cell.stage]!.id}`)
    return t(isCovered ? 'transport.place' : 'transport.at', {
      ...counts,
      ...cellNumbers(cell, format),
      stage,
    })
  }, [plan, step, isCovered, t, format])
  return (
    <div className={styles.time}>
      <Track {...{ plan, moments, act, step, spoken }} />
      <Count {...{ plan, moments }} />
    </div>
  )
})

interface TrackProps extends TimeProps {
  readonly spoken: string
}

/** Goes with the picture; its words come after. */
const Track = memo(function Track({ plan, moments, act, step, spoken }: TrackProps) {
  const { t } = useTranslation('convolve')
  const isCovered = useContext(AnswersHidden)
  const marks = useMemo(() => stageEnds(plan), [plan])
  const follow = useCallback(
    (show: (place: number) => void) => {
      const onMoved = () => show(moments.now().position)
      onMoved()
      return moments.subscribe(onMoved)
    },
    [moments],
  )
  return (
    <Scrubber
      label={t('transport.scrub')}
      value={step}
      max={plan.steps}
      hidesMax={isCovered}
      marks={marks}
      spoken={spoken}
      follow={follow}
      onChange={(place) => act({ type: 'seek', position: place })}
    />
  )
})

/** A hole in a sentence, for a number that is filled in as the picture moves. */
const HOLE = '\u0000'

/**
 * As wide as its longest, so that nothing has to be laid out around it; its numbers are set and not
 * rendered, so that counting on draws nothing else of the page again.
 */
const Count = memo(function Count({ plan, moments }: Pick<TimeProps, 'plan' | 'moments'>) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const steps = useRef<HTMLSpanElement>(null)
  const work = useRef<HTMLSpanElement>(null)
  // Translated once: a step only sets its numbers into the sentences.
  const { count, macs, width } = useMemo(() => {
    const [last, all] = [format.integer(plan.steps), format.integer(plan.macs)]
    const longest = [
      t('transport.count', { step: last, steps: last }),
      t('transport.macs', { done: all, all, count: plan.macs }),
    ]
    return {
      count: t('transport.count', { step: HOLE, steps: last }),
      macs: t('transport.macs', { done: HOLE, all, count: plan.macs }),
      width: `${Math.max(...longest.map(digitsWide))}ch`,
    }
  }, [plan, t, format])
  useLayoutEffect(() => {
    const show = () => {
      const { position, macsDone } = moments.now()
      write(steps.current, count.replace(HOLE, format.integer(stepOf(position))))
      write(work.current, macs.replace(HOLE, format.integer(macsDone)))
    }
    show()
    return moments.subscribe(show)
  }, [moments, count, macs, format])
  return (
    <span className={styles.count} data-piece="count answer" style={{ width }}>
      <span className={styles.counts} style={{ width }}>
        <span ref={steps} />
        <span ref={work} className={styles.macs} />
      </span>
    </span>
  )
})

/** A new node of text would be styled and laid out anew; another text in it is only laid out. */
function write(place: HTMLElement | null, text: string) {
  const written = place?.firstChild
  if (!written) place?.append(text)
  else if (written.nodeValue !== text) written.nodeValue = text
}

/** A text's room in widths of a digit; a Han character takes two. */
const digitsWide = (text: string) =>
  [...text].reduce((wide, letter) => wide + (letter >= '\u2e80' ? 2 : 1), 0)

/** The steps at which one stage is done and the next begins. */
function stageEnds(plan: ConvPlan): readonly number[] {
  let end = 0
  return plan.stages.slice(0, -1).map(({ cells }) => {
    end += cells
    return end
  })
}

const Speed = memo(function Speed() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const macRate = useApp((state) => state.choice.macRate)
  return (
    <div className={styles.speed}>
      <NumberSlider
        compact
        label={t('transport.rate')}
        letter={t('transport.rate')}
        value={macRate}
        {...RANGES.macRate}
        places={MAC_RATES}
        unit={t('transport.ratePerSecond')}
        onChange={(next) => choose(store, { macRate: next })}
      />
    </div>
  )
})

const DisplayChoice = memo(function DisplayChoice() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const display = useApp((state) => state.choice.display)
  return (
    <Choices
      label={t('control.display')}
      value={display}
      options={DISPLAYS.map((id) => ({ id, label: t(`control.${id}`) }))}
      onChange={(next) => choose(store, { display: next })}
    />
  )
})
