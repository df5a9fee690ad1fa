import type { LayerCost, NetworkCost } from '../analyse'
import { slope } from '../stats/slope'

/** The parts of a network that answer differently to α and ρ. */
export const SCALING_PARTS = ['pointwise', 'depthwise', 'stem', 'classifier', 'rest'] as const
export type ScalingPart = (typeof SCALING_PARTS)[number]

export const QUANTITIES = ['macs', 'params'] as const
export type Quantity = (typeof QUANTITIES)[number]

export type PartCounts = Readonly<Record<ScalingPart, number>>

/**
 * A network's count by part. The stem is the layer that reads the image, the classifier everything
 * from the last global pool on. Squeeze-and-excitation, which sees no map either, is the rest.
 */
export function partCounts(cost: NetworkCost, quantity: Quantity): PartCounts {
  const counts = { pointwise: 0, depthwise: 0, stem: 0, classifier: 0, rest: 0 }
  const head = cost.rows.findLastIndex(({ kind }) => isPool(kind))
  const pooled = new Set<string>()
  let part: ScalingPart = 'stem'
  cost.rows.forEach((row, index) => {
    const isPooled = isPool(row.kind) || (row.from.every((name) => pooled.has(name)) && index > 0)
    if (isPooled) pooled.add(row.name)
    // A norm's parameters go with the layer before it.
    if (row.kind !== 'batchNorm') part = partOf(row, index, isPooled, head)
    counts[part] += row[quantity]
  })
  return counts
}

const isPool = (kind: LayerCost['kind']) => kind === 'globalPool' || kind === 'adaptivePool'

function partOf({ layer }: LayerCost, index: number, isPooled: boolean, head: number): ScalingPart {
  if (index === 0) return 'stem'
  if (head >= 0 && index >= head) return 'classifier'
  if (layer.kind === 'depthwise') return 'depthwise'
  if (layer.kind !== 'conv' || isPooled) return 'rest'
  return layer.kernelSize[0] === 1 && layer.kernelSize[1] === 1 ? 'pointwise' : 'rest'
}

export interface PowerSample {
  /** α, or the side in pixels. */
  readonly at: number
  readonly count: number
}

/**
 * The power with which a count grows: the slope of the least-squares line through its logarithms.
 * Null where nothing is there to count, or at fewer than two places.
 */
export function exponent(samples: readonly PowerSample[]): number | null {
  if (samples.some(({ at, count }) => !(at > 0) || !(count > 0))) return null
  const line = slope(samples.map(({ at, count }) => ({ x: Math.log(at), y: Math.log(count) })))
  return line?.perUnit ?? null
}

/** The papers' laws: MACs go with α²ρ², parameters with α² and not with ρ. */
export const lawPower = (quantity: Quantity, axis: 'alpha' | 'rho'): number =>
  axis === 'alpha' || quantity === 'macs' ? 2 : 0
