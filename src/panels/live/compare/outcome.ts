import type { VerdictCode } from '../../../core/stats/verdict'
import type { ComparisonResult, LabSide } from '../../../state/lab/labState'
import type { Letter, Sides } from '../../../state/lab/sideFields'
import { sameSide } from '../../../state/lab/sides'
import { asSpeed, fasterOf, otherLetter } from './prediction'

/** A measured ratio as how many times as fast, with the ends of its interval. */
export interface Speed {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * A comparison seen from the side that counting calls the faster; where counting calls neither,
 * from the one that was.
 */
export interface Outcome {
  readonly fast: Letter
  readonly slow: Letter
  /** How many times fewer: MACs, bytes moved, parameters of the slow side over the fast one's. */
  readonly macs: number
  readonly traffic: number
  readonly params: number
  readonly total: Speed
  readonly inference: Speed
  /** The speed there would be if the verdict's reason were added to the count. */
  readonly expected: number
  readonly lead: Lead
  readonly reason: Reason
}

/** How the clock's answer stands to the count's. */
export type Lead =
  | 'agrees'
  | 'tooClose'
  | 'tooWide'
  | 'less'
  | 'more'
  | 'slower'
  | 'evenSame'
  | 'evenFaster'
  | 'blind'

/**
 * `backends`: one network on a GPU and on a CPU, `backendsAlike`: on two of one kind; `mixed`: two
 * networks on two backends, so that no difference can be laid to either.
 */
export type Reason =
  | 'agrees'
  | 'agreesEven'
  | 'tooClose'
  | 'tooWide'
  | 'dispatch'
  | 'memory'
  | 'transfer'
  | 'packing'
  | 'unexplained'
  | 'backends'
  | 'backendsAlike'
  | 'mixed'
  | 'same'
  | 'coarse'

const BY_CODE: Readonly<Record<VerdictCode, Reason>> = {
  agrees: 'agrees',
  'too-close': 'tooClose',
  dispatch: 'dispatch',
  memory: 'memory',
  transfer: 'transfer',
  packing: 'packing',
  unexplained: 'unexplained',
}

/** Counts that differ by less are called the same. */
const EVEN = Math.log(1.03)

export function outcomeOf(result: ComparisonResult): Outcome {
  const { counted, verdict } = result
  const fast = isEven(counted.macs) ? clockedFaster(result) : fasterOf(counted.macs)
  const speed = ({ ratio, low, high }: ComparisonResult['total']): Speed =>
    fast === 'a' ? { value: ratio, low, high } : { value: 1 / ratio, low: 1 / high, high: 1 / low }
  const total = speed(result.total)
  const macs = asSpeed(counted.macs, fast)
  return {
    fast,
    slow: otherLetter(fast),
    macs,
    traffic: asSpeed(counted.traffic, fast),
    params: asSpeed(counted.params, fast),
    total,
    inference: speed(result.inference),
    expected: asSpeed(verdict.expected, fast),
    lead: leadOf(total, macs, verdict.code),
    reason: reasonOf(result, total),
  }
}

const isBlind = ({ low, high }: Speed) => !(low > 0) || !Number.isFinite(high)

const holdsOne = ({ low, high }: Speed) => low <= 1 && high >= 1

const isEven = (macs: number) => Math.abs(Math.log(macs)) < EVEN

function leadOf(total: Speed, macs: number, code: VerdictCode): Lead {
  if (isBlind(total)) return 'blind'
  if (code === 'too-close') return holdsOne(total) ? 'tooClose' : 'tooWide'
  if (isEven(macs)) return holdsOne(total) ? 'evenSame' : 'evenFaster'
  if (code === 'agrees') return 'agrees'
  if (total.value < 1) return 'slower'
  return total.value < macs ? 'less' : 'more'
}

/** Whether both run one network in one setting, on whatever. */
const isOneNetwork = (a: LabSide, b: LabSide) => sameSide({ ...a, backend: b.backend }, b)

export const isOnGpu = ({ backend }: LabSide): boolean =>
  backend === 'webgl' || backend === 'webgpu'

function reasonOf({ a, b, verdict }: ComparisonResult, total: Speed): Reason {
  if (isBlind(total)) return 'coarse'
  if (sameSide(a.side, b.side)) return 'same'
  if (isOneNetwork(a.side, b.side))
    return isOnGpu(a.side) === isOnGpu(b.side) ? 'backendsAlike' : 'backends'
  if (verdict.code === 'agrees' && isEven(verdict.predicted)) return 'agreesEven'
  if (verdict.code === 'too-close')
    return holdsOne(total) && !isEven(verdict.predicted) ? 'tooClose' : 'tooWide'
  if (a.side.backend !== b.side.backend && verdict.code !== 'agrees') return 'mixed'
  return BY_CODE[verdict.code]
}

const clockedFaster = ({ total }: ComparisonResult): Letter => (total.ratio > 1 ? 'a' : 'b')

/** A result is of the sides in hand, or of them the other way round, or of others. */
export function standing(result: ComparisonResult, { a, b }: Sides): 'same' | 'turned' | 'stale' {
  if (!b) return 'stale'
  if (sameSide(result.a.side, a) && sameSide(result.b.side, b)) return 'same'
  return sameSide(result.a.side, b) && sameSide(result.b.side, a) ? 'turned' : 'stale'
}

/** The same measurement with its letters exchanged, as after a swap of the sides. */
export function turned(result: ComparisonResult): ComparisonResult {
  const { counted, total, inference, verdict } = result
  const inverse = (ratio: ComparisonResult['total']) => ({
    ...ratio,
    ratio: 1 / ratio.ratio,
    low: 1 / ratio.high,
    high: 1 / ratio.low,
  })
  const swapped = <Value>([one, other]: readonly [Value, Value]) => [other, one] as const
  return {
    ...result,
    a: result.b,
    b: result.a,
    counted: {
      macs: 1 / counted.macs,
      params: 1 / counted.params,
      traffic: 1 / counted.traffic,
    },
    total: inverse(total),
    inference: inverse(inference),
    verdict: {
      ...verdict,
      predicted: 1 / verdict.predicted,
      measured: inverse(verdict.measured),
      shortfall: 1 / verdict.shortfall,
      expected: 1 / verdict.expected,
      trafficRatio: 1 / verdict.trafficRatio,
      dispatchShare: swapped(verdict.dispatchShare),
      transferShare: swapped(verdict.transferShare),
    },
  }
}
