import { mean, type Spread, spread } from '../../core/quantile'
import type { RatioInterval } from '../../core/stats/ratio'
import { type Pair, ratioOfMedians } from '../../core/stats/ratio'
import type { StepClock } from '../../runtime/protocol'
import { trend } from '../runStats'
import type { Marks } from './labState'
import type { Session } from './session'

export const median = (values: readonly number[]): number => spread(values).median

/** The same pairs give the same interval, whoever computes it. */
const BOOTSTRAP = { seed: 1, samples: 1000 }

/** b over a; of a clock too coarse to see a, the interval is all there is. */
export const intervalOf = (pairs: readonly Pair[], clockStepMs: number): RatioInterval =>
  ratioOfMedians(pairs, { ...BOOTSTRAP, clockStepMs }) ?? {
    ratio: 1,
    low: 0,
    high: Infinity,
    pairs: pairs.length,
  }

export const marksOf = (session: Session, totals: readonly number[]): Marks => ({
  hidden: session.interruptions > 0,
  contextLost: false,
  trend: trend(totals),
})

/**
 * Spread of a step's samples. A clock's are means of a few frames; of a step much shorter than the
 * clock's even most of those are nothing, so that only the mean of all can stand in the middle.
 */
export function stepSpread(samples: readonly number[], clock: StepClock): Spread {
  const of = spread(samples)
  return clock === 'clock' ? { ...of, median: mean(samples) } : of
}
