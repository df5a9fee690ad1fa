import type { Pair } from '../../core/stats/ratio'
import type { Session } from './session'

export interface PairOptions {
  /** Pairs of samples. */
  readonly samples: number
  /** Milliseconds after which fewer have to do. */
  readonly budgetMs: number
}

/** Fewer pairs than this have no interval that means anything. */
const LEAST_PAIRS = 5

/** What takes turns: each call is one sample, in milliseconds. */
interface Turns {
  readonly base: () => Promise<number>
  readonly other: () => Promise<number>
}

/**
 * Samples of two by turns, base first and then the other way round, so that what drifts weighs on
 * both alike. None across a hidden tab is kept; `tell` hears how many there are.
 */
export async function timedPairs(
  session: Session,
  { base, other }: Turns,
  { samples, budgetMs }: PairOptions,
  tell: (count: number) => void,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = []
  const until = session.elapsed() + budgetMs
  while (pairs.length < samples) {
    if (pairs.length >= LEAST_PAIRS && session.elapsed() > until) break
    await session.ready()
    const before = session.interruptions
    const isBaseFirst = pairs.length % 2 === 0
    const first = await (isBaseFirst ? base() : other())
    const second = await (isBaseFirst ? other() : base())
    if (before !== session.interruptions) continue
    pairs.push(isBaseFirst ? [first, second] : [second, first])
    tell(pairs.length)
  }
  return pairs
}
