import type { AccuracyDot } from '../../../charts/net/layoutAccuracy'
import type { NetworkCost } from '../../../core/analyse'
import {
  ACCURACY_POINTS,
  type AccuracyPoint,
  type Family,
  familyOf,
} from '../../../nets/accuracyPoints'
import { CATALOGUE } from '../../../nets/catalogue'
import type { PossibleStudy } from '../../../state/study'
import { paperCost, weightBytes } from './paperCosts'

export const MEBIBYTE = 1024 ** 2

/** What accuracy is drawn against; files in MiB. */
export const PRICES = ['macs', 'params', 'file'] as const
export type Price = (typeof PRICES)[number]

export interface PricedPoint extends AccuracyPoint, AccuracyDot {
  readonly family: Family
}

/**
 * A point's price: the count of this project where it counts that very network, else as printed;
 * a file's size as published, else four bytes for each parameter and running statistic.
 */
function priceOf(point: AccuracyPoint, price: Price): number | null {
  if (price === 'file' && point.fileBytes !== null) return point.fileBytes / MEBIBYTE
  if (!point.isCounted) return price === 'file' ? null : point[price]
  return costPrice(paperCost(point), price)
}

/** All published points that have such a price, cheapest first. */
export const pricedPoints = (price: Price): readonly PricedPoint[] =>
  ACCURACY_POINTS.flatMap((point) => {
    const value = priceOf(point, price)
    if (value === null) return []
    const isComputed = price === 'file' && point.fileBytes === null
    const family = familyOf(point.netId)
    const label = family === 'other' ? CATALOGUE[point.netId].title : null
    return [{ ...point, family, value, isComputed, label }]
  }).toSorted((a, b) => a.value - b.value || a.top1 - b.top1)

/** What the reader's own setting costs, in the same unit. */
export const ownPrice = ({ cost }: PossibleStudy, price: Price): number => costPrice(cost, price)

const costPrice = (cost: NetworkCost, price: Price): number =>
  price === 'file' ? weightBytes(cost) / MEBIBYTE : cost.totals[price]

/** Points published for exactly what the reader looks at. */
export const exactPoints = (points: readonly PricedPoint[], study: PossibleStudy) =>
  points.filter((point) => isPointOf(point, study))

function isPointOf(point: PricedPoint, { id, setting, made }: PossibleStudy): boolean {
  const isTwin = made.length === 1 && made[0]!.kind === 'full'
  return (
    point.netId === id &&
    point.alpha === setting.alpha &&
    point.resolution === setting.resolution &&
    (point.isFullTwin ? isTwin : made.length === 0)
  )
}

export interface Neighbours {
  /** The dearest point that costs no more, and the cheapest that costs more. */
  readonly below: PricedPoint | null
  readonly above: PricedPoint | null
  /** Whether both are of the reader's own family. */
  readonly isOwnFamily: boolean
}

/** The published points nearest in cost: of the reader's family where it has any, else of all. */
export function neighbours(
  points: readonly PricedPoint[],
  own: number,
  family: Family,
): Neighbours {
  const relatives = points.filter((point) => point.family === family)
  const isOwnFamily = family !== 'other' && relatives.length > 0
  const asked = isOwnFamily ? relatives : points
  return {
    below: asked.findLast(({ value }) => value <= own) ?? null,
    above: asked.find(({ value }) => value > own) ?? null,
    isOwnFamily,
  }
}
