import type { RatioInterval } from './ratio'

/**
 * What a comparison comes to. `agrees`: measured time follows the counted multiply–accumulates.
 * `too-close`: the interval holds the prediction and so much else that it says little.
 * `dispatch`, `memory`, `transfer` and `packing` name the likely reason of a disagreement;
 * `unexplained` has none.
 */
export const VERDICTS = [
  'agrees',
  'too-close',
  'dispatch',
  'memory',
  'transfer',
  'packing',
  'unexplained',
] as const
export type VerdictCode = (typeof VERDICTS)[number]

/** One side of a comparison as it was measured; medians, milliseconds. */
export interface VerdictSide {
  /** The network alone. */
  readonly inferenceMs: number
  /** Upload, preprocessing and readback. */
  readonly transferMs: number
  /** Operations the program queues × the measured time of one that does next to nothing. */
  readonly dispatchMs: number
  /** Layers the backend runs by a slower way than its packed one. */
  readonly unpacked: number
}

export interface VerdictFacts {
  /** Counts of b over those of a. */
  readonly macsRatio: number
  readonly trafficRatio: number
  /** Whole-frame times, b over a. */
  readonly measured: RatioInterval
  readonly a: VerdictSide
  readonly b: VerdictSide
}

export interface Verdict {
  readonly code: VerdictCode
  readonly predicted: number
  readonly measured: RatioInterval
  /** Measured over predicted: below 1, b is cheaper beside a than counting says. */
  readonly shortfall: number
  /** What the ratio would be if this reason alone were added to the count. */
  readonly expected: number
  /** How much of the way from predicted to measured the reason covers, 0 to 1. */
  readonly explained: number
  readonly trafficRatio: number
  /** Shares of the whole time of each side, 0 to 1. */
  readonly dispatchShare: readonly [a: number, b: number]
  readonly transferShare: readonly [a: number, b: number]
}

/** A measured ratio this near to the predicted one agrees with it, whatever the interval. */
const NEAR = 0.1
/** One further off than this does not, even where a wide interval holds the prediction. */
const FAR = 0.25
/** A reason that covers less of the way than this is none. */
const LEAST_EXPLAINED = 0.35

/**
 * Each reason alone turns the predicted ratio r into another one:
 *
 * - transfer: (t_b + r·i_a) ÷ (t_a + i_a), with upload and readback t beside an inference i;
 * - dispatch: (d_b + r·(i_a − d_a)) ÷ i_a, with the time d of starting operations;
 * - memory: the ratio of the bytes moved.
 *
 * The one that comes nearest to the measured ratio, on a logarithmic scale, is the likely reason,
 * if it covers at least a third of the way. The packing rule predicts no number; it is named where
 * one side alone has layers outside it and no other reason serves.
 */
export function verdict(facts: VerdictFacts): Verdict {
  const { macsRatio, trafficRatio, measured, a, b } = facts
  const shares = {
    dispatchShare: [shareOf(a.dispatchMs, a), shareOf(b.dispatchMs, b)],
    transferShare: [shareOf(a.transferMs, a), shareOf(b.transferMs, b)],
  } as const
  const answer = (code: VerdictCode, expected: number, explained: number): Verdict => ({
    code,
    predicted: macsRatio,
    measured,
    shortfall: measured.ratio / macsRatio,
    expected,
    explained,
    trafficRatio,
    ...shares,
  })
  const holds = (value: number) => measured.low <= value && value <= measured.high
  const isWithin = (one: number, other: number, share: number) =>
    Math.abs(Math.log(one / other)) < Math.log(1 + share)
  if (isWithin(measured.ratio, macsRatio, NEAR)) return answer('agrees', macsRatio, 1)
  if (holds(macsRatio)) {
    const tells = isWithin(measured.ratio, macsRatio, FAR) && (macsRatio === 1 || !holds(1))
    return tells ? answer('agrees', macsRatio, 1) : answer('too-close', macsRatio, 0)
  }

  const reasons = [
    { code: 'transfer', expected: withTransfer(facts) },
    { code: 'dispatch', expected: withDispatch(facts) },
    { code: 'memory', expected: trafficRatio },
  ] as const
  const [best] = reasons
    .map(({ code, expected }) => ({ code, expected, explained: covered(facts, expected) }))
    .sort((one, other) => other.explained - one.explained)
  if (best && best.explained >= LEAST_EXPLAINED)
    return answer(best.code, best.expected, best.explained)
  if (a.unpacked > 0 !== b.unpacked > 0) return answer('packing', macsRatio, 0)
  return answer('unexplained', macsRatio, 0)
}

const shareOf = (ms: number, side: VerdictSide): number =>
  Math.min(1, ms / (side.inferenceMs + side.transferMs))

const withTransfer = ({ macsRatio, a, b }: VerdictFacts): number =>
  (b.transferMs + macsRatio * a.inferenceMs) / (a.transferMs + a.inferenceMs)

/** No more of a's time than there is can be dispatch. */
function withDispatch({ macsRatio, a, b }: VerdictFacts): number {
  const ofA = Math.min(a.dispatchMs, a.inferenceMs)
  return (b.dispatchMs + macsRatio * (a.inferenceMs - ofA)) / a.inferenceMs
}

/** The share of the way from the predicted to the measured ratio; 0 for the wrong way. */
function covered({ macsRatio, measured }: VerdictFacts, expected: number): number {
  const way = Math.log(measured.ratio / macsRatio)
  const left = Math.log(measured.ratio / expected)
  return Number.isFinite(left) ? Math.max(0, 1 - Math.abs(left / way)) : 0
}
