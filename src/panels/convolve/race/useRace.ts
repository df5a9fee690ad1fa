import { useCallback, useMemo, useState } from 'react'
import { useApp } from '../../../state/useApp'
import { useClock } from '../useClock'
import type { Guess, Race } from './race'

interface Run {
  /** What was raced; a race of another layer starts from nothing. */
  readonly race: Race
  /** Multiply–accumulates carried out on each side, fractions included. */
  readonly macs: number
  readonly isRunning: boolean
  readonly guess: Guess | null
  /** Totals and ratio are shown: the race was run to its end, or the reader asked. */
  readonly isTold: boolean
}

const untouched = (race: Race): Run => ({
  race,
  macs: 0,
  isRunning: false,
  guess: null,
  isTold: false,
})

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

/** One clock for both sides. Another layer ends the race that was run. */
export function useRace(race: Race): RaceInHand {
  const macRate = useApp(({ choice }) => choice.macRate)
  const [held, setRun] = useState(() => untouched(race))
  const run = held.race === race ? held : untouched(race)
  const change = useCallback(
    (part: (run: Run) => Partial<Run>) =>
      setRun((last) => {
        const current = last.race === race ? last : untouched(race)
        return { ...current, ...part(current) }
      }),
    [race],
  )
  useClock(run.isRunning, (seconds) => change(({ macs }) => moved(race, macs + seconds * macRate)))

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
const moved = (race: Race, macs: number): Partial<Run> =>
  macs >= race.length
    ? { macs: race.length, isRunning: false, isTold: true }
    : { macs: Math.max(0, macs) }
