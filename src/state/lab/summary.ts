import { type Spread, spread } from '../../core/quantile'
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

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Frames whose samples are averaged where the clock steps too coarsely for one of them. */
export const CLOCK_BATCH = 8

/**
 * Spread of a step's samples. A clock's sample is a whole number of its steps, so only means tell:
 * the middle is the mean of all, and the deciles are those of means of eight.
 */
export function stepSpread(samples: readonly number[], clock: StepClock): Spread {
  if (clock !== 'clock' || samples.length < CLOCK_BATCH) return spread(samples)
  const batches = Array.from({ length: Math.floor(samples.length / CLOCK_BATCH) }, (_, index) =>
    samples.slice(index * CLOCK_BATCH, (index + 1) * CLOCK_BATCH),
  )
  return { ...spread(batches.map(mean)), median: mean(samples) }
}
