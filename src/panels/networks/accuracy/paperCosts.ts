import type { NetworkCost } from '../../../core/analyse'
import { DEFAULT_CONVENTION } from '../../../core/convention'
import { kerasParams } from '../../../core/tools'
import type { CatalogueId } from '../../../nets/ids'
import { studyOf } from '../../../state/study'

/** A network at one setting, as a published figure names it. */
interface Place {
  readonly netId: CatalogueId
  readonly alpha: number
  readonly resolution: number
  readonly isFullTwin: boolean
  /** With ReLU for h-swish. */
  readonly isRelu?: true
}

const costs = new Map<string, NetworkCost>()

/** What a published setting costs as the papers count, remembered: there are some sixty. */
export function paperCost({ netId, alpha, resolution, isFullTwin, isRelu }: Place): NetworkCost {
  const transforms = isFullTwin ? 'full' : isRelu ? 'relu' : ''
  const key = `${netId} ${alpha} ${resolution} ${transforms}`
  const known = costs.get(key)
  if (known) return known
  const { cost } = studyOf({ id: netId, alpha, resolution, transforms, ...DEFAULT_CONVENTION })
  if (!cost.ok) throw new Error(`a published network cannot be: ${key}`)
  costs.set(key, cost.value)
  return cost.value
}

const BYTES_OF_A_WEIGHT = 4

/** A weight file without its wrapping: float32 for each parameter and running statistic. */
export const weightBytes = (cost: NetworkCost): number =>
  BYTES_OF_A_WEIGHT * kerasParams(cost).total
