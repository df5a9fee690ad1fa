import type { Hue } from '../../charts/hue'
import { separableRatio } from '../../core/closedForm'
import { convPlan } from '../../core/conv/plan'
import type { ConvKind, ConvSetting, ConvStageId } from '../../core/conv/setting'

/** The order they stand in, whatever they cost. */
const WAYS: readonly ConvKind[] = [
  'standard',
  'grouped',
  'depthwise',
  'pointwise',
  'separable',
  'spatial',
]

const HUES: Readonly<Record<ConvStageId, Hue>> = {
  full: 'ink',
  grouped: 'ink',
  depthwise: 'dw',
  pointwise: 'pw',
  vertical: 'k',
  horizontal: 'cout',
}

/** One way to convolve the same input, with the whole layer's multiply–accumulates. */
export interface Way {
  readonly kind: ConvKind
  readonly macs: number
  /** Share of the standard convolution's. */
  readonly ratio: number
  readonly stages: readonly {
    readonly id: ConvStageId
    readonly hue: Hue
    readonly macs: number
    readonly before: number
  }[]
}

/**
 * What every kind takes for the setting's shapes, for one image. Grouped stands there where its
 * groups are more than one and divide the channels; pointwise, which has no K, only by itself.
 */
export function waysOf(setting: ConvSetting): readonly Way[] {
  const standard = convPlan({ ...setting, kind: 'standard' })
  if (!standard.ok) return []
  return WAYS.flatMap((kind): readonly Way[] => {
    if (kind === 'grouped' && kind !== setting.kind && setting.groups === 1) return []
    if (kind === 'pointwise' && kind !== setting.kind) return []
    const plan = convPlan({ ...setting, kind })
    if (!plan.ok) return []
    let before = 0
    const stages = plan.value.stages.map(({ id, macs }) => {
      const stage = { id, hue: HUES[id], macs, before }
      before += macs
      return stage
    })
    const { macs } = plan.value
    return [{ kind, macs, ratio: macs / standard.value.macs, stages }]
  })
}

/**
 * A separable layer's share of the standard convolution's multiply–accumulates with m outputs for
 * each input channel of its depthwise stage: (H·W·K²·M·m + H·W·M·m·N) / (H·W·K²·M·N), which is
 * m·(1/N + 1/K²). With m = 1 it is the ratio of arXiv:1704.04861, section 3.1; exact for every
 * stride, padding and dilation, because both write the same H×W.
 */
export const separableShare = ({ kernelSize, outChannels, channelMultiplier }: ConvSetting) =>
  channelMultiplier * separableRatio(kernelSize, outChannels)
