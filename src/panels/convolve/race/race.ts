import { convPlan } from '../../../core/conv/plan'
import type { ConvPlan, ConvSetting } from '../../../core/conv/setting'
import { ok, type Result } from '../../../core/result'
import type { ShapeFault } from '../../../core/shapeFault'

export const RACERS = ['standard', 'separable'] as const
export type Racer = (typeof RACERS)[number]

/** Who is done first; `together` where both take equally many multiply–accumulates. */
export type Winner = Racer | 'together'

/** The same layer computed both ways, each at the same multiply–accumulates a second. */
export interface Race {
  readonly plans: Readonly<Record<Racer, ConvPlan>>
  readonly winner: Winner
  /** Multiply–accumulates of the one that is done last: the race's length. */
  readonly length: number
  /** How many times sooner the winner is done; 1 where both are done together. */
  readonly times: number
}

export function raceOf(setting: ConvSetting): Result<Race, ShapeFault> {
  const standard = convPlan({ ...setting, kind: 'standard' })
  if (!standard.ok) return standard
  const separable = convPlan({ ...setting, kind: 'separable' })
  if (!separable.ok) return separable
  const plans = { standard: standard.value, separable: separable.value }
  const length = Math.max(plans.standard.macs, plans.separable.macs)
  const shortest = Math.min(plans.standard.macs, plans.separable.macs)
  const winner =
    length === shortest ? 'together' : plans.standard.macs === shortest ? 'standard' : 'separable'
  return ok({ plans, winner, length, times: length / shortest })
}

/** What a counter shows once so many have been carried out on each side. */
export const countOf = ({ plans }: Race, racer: Racer, macs: number) =>
  Math.min(Math.floor(macs), plans[racer].macs)

export const isFinished = ({ plans }: Race, racer: Racer, macs: number) => macs >= plans[racer].macs

/** What the reader expects before the start. */
export interface Guess {
  readonly winner: Winner
  /** Null while the reader has named none; it means nothing where both finish together. */
  readonly times: number | null
}

export interface Judgement {
  readonly isRightWinner: boolean
  /** How far the guessed times are from the true ones, as a share of these; null for no guess. */
  readonly error: number | null
}

export function judge(guess: Guess, race: Race): Judgement {
  const isRightWinner = guess.winner === race.winner
  const times = guess.winner === 'together' ? 1 : guess.times
  const error = times === null ? null : Math.abs(times - race.times) / race.times
  return { isRightWinner, error }
}
