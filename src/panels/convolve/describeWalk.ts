import type { ConvPlan } from '../../core/conv/setting'
import type { Words } from './describeStep'
import { standardMacs } from './useHeadline'
import { walkStops } from './walk'

/** What the layer costs beside the standard one, and why, in a sentence or two. */
export function describeWalk(plan: ConvPlan, { t, format }: Words): string {
  const { setting, stages } = plan
  const inChannels = setting.input[2]
  const standard = standardMacs(setting)
  const macsOf = (stage: number) => format.integer(stages[stage]?.macs ?? 0)
  const values = {
    macs: format.integer(plan.macs),
    inChannels: format.integer(inChannels),
    outChannels: format.integer(setting.outChannels),
    groups: format.integer(setting.groups),
    reads: format.integer(inChannels / setting.groups),
    ratio: standard ? format.fraction(plan.macs / standard) : format.integer(1),
  }
  switch (setting.kind) {
    case 'standard':
      return t(inChannels === 1 ? 'walk.standardOne' : 'walk.standard', values)
    case 'grouped': {
      if (setting.groups === 2) return t('walk.half', values)
      if (setting.groups > 1) return t('walk.grouped', values)
      const isAlone = walkStops(setting).every(({ kind }) => kind !== 'grouped')
      return t(isAlone ? 'walk.one' : 'walk.oneOfMany', values)
    }
    case 'depthwise': {
      const made = inChannels * setting.channelMultiplier
      const sentence = t('walk.depthwise', values)
      if (made === setting.outChannels) return sentence
      const makes = t('walk.makes', { ...values, made: format.integer(made) })
      return format.language.startsWith('zh') ? `${sentence}${makes}` : `${sentence} ${makes}`
    }
    case 'pointwise':
      return t('walk.pointwise', values)
    case 'separable':
      return t('walk.separable', { ...values, depthwise: macsOf(0), pointwise: macsOf(1) })
    case 'spatial':
      return t('walk.spatial', { ...values, vertical: macsOf(0), horizontal: macsOf(1) })
  }
}
