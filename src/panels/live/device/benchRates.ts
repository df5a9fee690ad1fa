import type { LayerBenchResult, LayerBenchRow } from '../../../state/lab/labState'

/** MACs a second of one way; null where it was not timed. */
export const rateOf = ({ macs, ms }: LayerBenchRow): number | null =>
  ms && ms.median > 0 ? (1000 * macs) / ms.median : null

export type SeparableCase = 'agree' | 'less' | 'more' | 'slower' | 'unsure'

export interface SeparableOutcome {
  readonly case: SeparableCase
  readonly standard: LayerBenchRow
  readonly separable: LayerBenchRow
  readonly ratio: number
  readonly low: number
  readonly high: number
}

/** Beyond this factor between its ends an interval says next to nothing. */
const WIDE = 4

/** How the clock stands to the count for depthwise separable; null where it was not timed. */
export function separableOutcome({ rows }: LayerBenchResult): SeparableOutcome | null {
  const standard = rows.find(({ id }) => id === 'standard')
  const separable = rows.find(({ id }) => id === 'separable')
  if (!standard?.ms || !separable?.measured) return null
  const { ratio, low, high } = separable.measured
  const outcome = { standard, separable, ratio, low, high }
  return { ...outcome, case: caseOf(separable.macsRatio, ratio, low, high) }
}

function caseOf(counted: number, ratio: number, low: number, high: number): SeparableCase {
  if (!(low > 0) || high / low > WIDE) return 'unsure'
  if (low <= counted && counted <= high) return 'agree'
  if (ratio < counted) return 'more'
  if (high < 1) return 'less'
  return low > 1 ? 'slower' : 'unsure'
}

/**
 * MACs a second of both in the turns they took together, and how many times as slowly the separable
 * pair does one. The standard's median is of its turns with every way: beside this ratio it would
 * tell of another moment of the device, and the three figures would not multiply.
 */
export function pairedRates({ separable, ratio }: SeparableOutcome) {
  const rate = rateOf(separable)
  if (rate === null || !(ratio > 0)) return null
  const slower = ratio / separable.macsRatio
  return { separable: rate, standard: rate * slower, slower }
}

/** The way that takes the least time of all that were timed. */
export const fastestWay = ({ rows }: LayerBenchResult): LayerBenchRow | null =>
  rows
    .filter(({ ms }) => ms !== null)
    .reduce<LayerBenchRow | null>(
      (best, row) => (best?.ms && best.ms.median <= row.ms!.median ? best : row),
      null,
    )
