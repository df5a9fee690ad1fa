import { depth } from '../../../core/blockRows'
import type { PossibleStudy } from '../../../state/study'

export const COMPARED = [
  'operations',
  'params',
  'peakActivationBytes',
  'activationBytes',
  'trafficBytes',
  'layers',
] as const
export type Compared = (typeof COMPARED)[number]

export interface ComparedTotal {
  readonly id: Compared
  readonly one: number
  readonly two: number
  /** The second by the first. */
  readonly ratio: number
}

/** What two networks cost in all; layers are counted as papers count them. */
export function comparedTotals(one: PossibleStudy, two: PossibleStudy): readonly ComparedTotal[] {
  return COMPARED.map((id) => {
    const of = ({ cost }: PossibleStudy) => (id === 'layers' ? depth(cost) : cost.totals[id])
    const [first, second] = [of(one), of(two)]
    return { id, one: first, two: second, ratio: second / first }
  })
}
