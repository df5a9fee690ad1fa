import { LAYER_FIELDS, type LayerSetting } from '../core/closedForm'
import { scaleChannels, scaleResolution } from '../core/rounding'
import { nearestGroups } from '../core/shape'
import { mobilenetV1 } from '../nets/mobilenetV1'
import type { Choice } from './choice'
import { nearest } from './limits'
import { memoFields } from './memoFields'

/** MobileNetV1's rule; its least width holds back no layer that began narrower. */
function scaledChannels(channels: number, alpha: number): number {
  if (alpha === 1) return channels
  const minimum = Math.min(mobilenetV1.rounding.minimum, channels)
  return scaleChannels(channels, alpha, { kind: 'truncate', minimum })
}

/**
 * The Cost view's one layer, its channels scaled by α and its feature map by ρ; its groups are the
 * nearest number that divides the scaled channels.
 */
export const selectLayerSetting = memoFields<
  Choice,
  'alpha' | 'resolution' | keyof LayerSetting,
  LayerSetting
>(['alpha', 'resolution', ...LAYER_FIELDS], (choice) => {
  const { kernelSize, stride, padding, dilation, expansion } = choice
  const inChannels = scaledChannels(choice.inChannels, choice.alpha)
  const outChannels = scaledChannels(choice.outChannels, choice.alpha)
  const featureSize = scaleResolution(choice.featureSize, choice.resolution)
  const groups = nearest(choice.groups, nearestGroups(choice.groups, inChannels, outChannels))
  return {
    kernelSize,
    inChannels,
    outChannels,
    featureSize,
    stride,
    padding,
    dilation,
    groups,
    expansion,
  }
})
