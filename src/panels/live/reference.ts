import { defaultAlpha, defaultSide } from '../../nets/ids'
import type { Choice } from '../../state/choice'
import { memoFields } from '../../state/memoFields'
import { studyOf } from '../../state/study'

/**
 * Operations of the chosen network at its published width and input side, unchanged, as the reader
 * counts them: what its predicted cost is told against. NaN where that network cannot be.
 */
export const referenceOperations = memoFields<
  Choice,
  'netId' | 'unit' | 'batchNorm' | 'bias',
  number
>(['netId', 'unit', 'batchNorm', 'bias'], ({ netId: id, ...convention }) => {
  const plain = { id, alpha: defaultAlpha(id), resolution: defaultSide(id), transforms: '' }
  const { cost } = studyOf({ ...plain, ...convention })
  return cost.ok ? cost.value.totals.operations : Number.NaN
})
