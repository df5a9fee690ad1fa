import { OPERATIONS, operationsOf } from '../../../core/activations/operations'
import type { ActivationBenchResult, ActivationBenchRow } from '../../../state/lab/labState'

/** The convolution alone against itself. */
export const EVEN = { ratio: 1, low: 1, high: 1 } as const

/**
 * What counting promises: an output of a 1×1 convolution takes a multiplication and an addition
 * for each input channel, and the activation its own operations, each as good as any other.
 */
export function countedRatio(id: ActivationBenchRow['id'], inChannels: number): number {
  const convolution = 2 * inChannels
  const own = id === 'linear' ? 0 : operationsOf(OPERATIONS[id])
  return (convolution + own) / convolution
}

export interface AddedShare {
  /** Whether h-swish makes the layer slower than the convolution alone, as far as can be told. */
  readonly case: 'slower' | 'even' | 'faster' | 'unsure'
  readonly ratio: number
  readonly low: number
  readonly high: number
}

/** An interval that holds 1 says that nothing was added only where it is as narrow as this. */
const NARROW = 0.15

/** What h-swish adds to the layer's time; null where it could not be timed. */
export function addedShare({ rows }: ActivationBenchResult): AddedShare | null {
  const measured = rows.find(({ id }) => id === 'hSwish')?.measured
  if (!measured) return null
  const { ratio, low, high } = measured
  const even = high - low <= NARROW ? 'even' : 'unsure'
  return { case: low > 1 ? 'slower' : high < 1 ? 'faster' : even, ratio, low, high }
}

/** How the device came by h-swish: in the convolution's own draw, or in operations after it. */
export function benchCase({ rows, environment }: ActivationBenchResult): 'own' | 'wasm' | 'other' {
  if (rows.find(({ id }) => id === 'hSwish')?.how === 'own') return 'own'
  return environment.backend === 'wasm' ? 'wasm' : 'other'
}
