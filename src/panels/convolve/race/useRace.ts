import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Choice } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { useClock } from '../useClock'
import type { Guess, Race } from './race'

interface Run {
  /** What was raced; a race of another layer starts from nothing. */
  readonly race: Race
  /** Multiply–accumulates carried out on each side, fractions included. */
  readonly macs: number
  readonly isRunning: boolean
  /** The reader's own: no link has it. */
  readonly guess: Guess | null
  /** Totals and ratio are shown: the race was run to its end, or the reader asked. */
  readonly isTold: boolean
}

type Standing = Pick<Choice, 'raceMacs' | 'raceAnswer'>

const untouched = (race: Race): Run => ({
  race,
  macs: 0,
  isRunning: false,
  guess: null,
  isTold: false,
})

/** As an address has it: another layer's has nothing, which state/settle.ts sees to. */
const standingAt = (race: Race, { raceMacs, raceAnswer }: Standing): Run => ({
  ...untouched(race),
  isTold: raceAnswer === 'told',
  ...moved(race, raceMacs),
})

const standingOf = ({ macs, isTold }: Run): Standing => ({
  raceMacs: Math.floor(macs),
  raceAnswer: isTold ? 'told' : 'covered',
})

const isSame = (one: Standing, other: Standing) =>
  one.raceMacs === other.raceMacs && one.raceAnswer === other.raceAnswer

export interface RaceInHand extends Run {
  readonly isOver: boolean
  readonly play: () => void
  readonly pause: () => void
  /** To a number of multiply–accumulates; the clock stops. */
  readonly seek: (macs: number) => void
  /** The answer without the race. */
  readonly tell: () => void
  readonly setGuess: (guess: Guess) => void
  /** Everything as before the question, the guess included. */
  readonly askAgain: () => void
}

/** One clock for both sides, begun where the address has it. Another layer ends the race. */
export function useRace(race: Race): RaceInHand {
  const store = useStore()
  const macRate = useApp(({ choice }) => choice.macRate)
  const stand = useCallback(() => standingAt(race, store.getState().choice), [race, store])
  const [held, setRun] = useState(stand)
  const run = held.race === race ? held : stand()
  const change = useCallback(
    (part: (run: Run) => Partial<Run>) =>
      setRun((last) => {
        const current = last.race === race ? last : stand()
        return { ...current, ...part(current) }
      }),
    [race, stand],
  )
  useClock(run.isRunning, (seconds) => change(({ macs }) => moved(race, macs + seconds * macRate)))
  useAddress(run, stand, setRun)

  const acts = useMemo(
    () => ({
      play: () => change(({ macs }) => ({ macs: macs >= race.length ? 0 : macs, isRunning: true })),
      pause: () => change(() => ({ isRunning: false })),
      seek: (macs: number) => change(() => ({ ...moved(race, macs), isRunning: false })),
      tell: () => change(() => ({ isTold: true })),
      setGuess: (guess: Guess) => change(() => ({ guess })),
      askAgain: () => setRun(untouched(race)),
    }),
    [change, race],
  )
  return { ...run, isOver: run.macs >= race.length, ...acts }
}

/** At the end the clock stops and the answer lies open. */
function moved(race: Race, macs: number): Partial<Run> {
  return macs >= race.length
    ? { macs: race.length, isRunning: false, isTold: true }
    : { macs: Math.max(0, macs) }
}

/** The address follows a running race so often, and any other act at once. */
const WRITE_EVERY_MS = 125

/** Writes where the race stands, and goes where an address from elsewhere has it. */
function useAddress(run: Run, stand: () => Run, setRun: (run: Run) => void): void {
  const store = useStore()
  const written = useRef<Standing>(store.getState().choice)
  const writtenAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const standing = standingOf(run)
    if (isSame(standing, written.current)) return
    // What came from elsewhere and is not yet followed must not be written over.
    if (!isSame(store.getState().choice, written.current)) return
    const now = performance.now()
    const isOnTheWay = run.isRunning && standing.raceAnswer === written.current.raceAnswer
    if (isOnTheWay && now - writtenAt.current < WRITE_EVERY_MS) return
    writtenAt.current = now
    written.current = standing
    choose(store, standing)
  }, [run, store])
  useEffect(() => {
    const follow = () => {
      const { choice } = store.getState()
      if (isSame(choice, written.current)) return
      written.current = choice
      setRun(stand())
    }
    follow()
    return store.subscribe(follow)
  }, [store, stand, setRun])
}
