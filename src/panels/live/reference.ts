import { analyse } from '../../core/analyse'
import { expand } from '../../core/expand'
import { FULL_RESOLUTION } from '../../core/rounding'
import { NETWORKS, runnable } from '../../nets/networks'
import type { Choice } from '../../state/choice'
import { memoFields } from '../../state/memoFields'

/**
 * Operations of the chosen network at α 1 and 224 pixels, as the reader counts them: what its
 * predicted cost is told against. NaN where that network cannot be.
 */
export const referenceOperations = memoFields<
  Choice,
  'netId' | 'unit' | 'batchNorm' | 'bias',
  number
>(['netId', 'unit', 'batchNorm', 'bias'], ({ netId, ...convention }) => {
  const graph = expand(NETWORKS[runnable(netId)], { alpha: 1, resolution: FULL_RESOLUTION })
  const cost = graph.ok ? analyse(graph.value, convention) : graph
  return cost.ok ? cost.value.totals.operations : Number.NaN
})
