import type { ConvPlan } from '../../core/conv/setting'
import type { Words } from './describeStep'
import { standardMacs } from './useHeadline'
import { savingOf, type WalkStop, walkStops } from './walk'

export const stopName = ({ kind, groups }: WalkStop, { t, format }: Words) =>
  kind === 'grouped'
    ? t('walk.stop.groups', { groups: format.integer(groups) })
    : t(`walk.stop.${kind}`)

/** What the layer costs beside the standard one, why, and what the step to it has saved. */
export function describeWalk(plan: ConvPlan, words: Words): string {
  const { t, format } = words
  const cost = describeCost(plan, words)
  const saving = savingOf(plan.setting)
  if (!saving) return cost
  const saved = t('walk.saved', {
    saved: format.integer(saving.saved),
    before: format.integer(saving.before),
    stop: stopName(saving.from, words),
  })
  return format.language.startsWith('zh') ? `${cost}${saved}` : `${cost} ${saved}`
}

/** What the layer costs beside the standard one, and why, in a sentence or two. */
function describeCost(plan: ConvPlan, { t, format }: Words): string {
  const { setting, stages } = plan
  const inChannels = setting.input[2]
  const standard = standardMacs(setting)
  const macsOf = (stage: number) => format.integer(stages[stage]?.macs ?? 0)
  const values = {
    macs: format.integer(plan.macs),
    count: plan.macs,
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
      return t(setting.channelMultiplier === 1 ? 'walk.separable' : 'walk.separableTimes', {
        ...values,
        depthwise: macsOf(0),
        pointwise: macsOf(1),
        kernelSquared: format.integer(setting.kernelSize ** 2),
        multiplier: format.integer(setting.channelMultiplier),
      })
    case 'spatial':
      return t('walk.spatial', { ...values, vertical: macsOf(0), horizontal: macsOf(1) })
  }
}
