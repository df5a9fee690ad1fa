import { analyse, type NetworkCost } from '../core/analyse'
import type { Convention } from '../core/convention'
import { expand } from '../core/expand'
import type { Result } from '../core/result'
import { scaleChannels, scaleResolution } from '../core/rounding'
import { nearestGroups } from '../core/shape'
import type { ShapeFault } from '../core/shapeFault'
import { NETWORKS } from '../nets/networks'
import type { Choice } from './choice'
import { memoFields } from './memoFields'
import { nearest } from './settle'

/** How the reader counts. */
export const selectConvention = memoFields<Choice, 'unit' | 'batchNorm' | 'bias', Convention>(
  ['unit', 'batchNorm', 'bias'],
  ({ unit, batchNorm, bias }) => ({ unit, batchNorm, bias }),
)

/** The chosen network at the chosen width and resolution, with the cost of every layer. */
export const selectNetwork = memoFields<
  Choice,
  'netId' | 'alpha' | 'resolution' | 'unit' | 'batchNorm' | 'bias',
  Result<NetworkCost, ShapeFault>
>(
  ['netId', 'alpha', 'resolution', 'unit', 'batchNorm', 'bias'],
  ({ netId, alpha, resolution, unit, batchNorm, bias }) => {
    const graph = expand(NETWORKS[netId], { alpha, resolution })
    return graph.ok ? analyse(graph.value, { unit, batchNorm, bias }) : graph
  },
)

/** One layer as it is after α and ρ. */
export interface LayerSetting {
  readonly kernelSize: number
  readonly inChannels: number
  readonly outChannels: number
  readonly featureSize: number
  readonly stride: number
  readonly padding: 'same' | 'valid'
  readonly dilation: number
  /** The nearest number that divides the scaled channels. */
  readonly groups: number
  readonly expansion: number
}

/** A network's least width holds back no layer that began narrower. */
function scaledChannels(
  channels: number,
  { alpha, netId }: Pick<Choice, 'alpha' | 'netId'>,
): number {
  const { rounding } = NETWORKS[netId]
  if (alpha === 1) return channels
  if (rounding.kind !== 'truncate') return scaleChannels(channels, alpha, rounding)
  const minimum = Math.min(rounding.minimum, channels)
  return scaleChannels(channels, alpha, { kind: 'truncate', minimum })
}

/** The Cost view's one layer, its channels scaled by α and its feature map by ρ. */
export const selectLayerSetting = memoFields<
  Choice,
  'netId' | 'alpha' | 'resolution' | keyof LayerSetting,
  LayerSetting
>(
  [
    'netId',
    'alpha',
    'resolution',
    'kernelSize',
    'inChannels',
    'outChannels',
    'featureSize',
    'stride',
    'padding',
    'dilation',
    'groups',
    'expansion',
  ],
  (choice) => {
    const { kernelSize, stride, padding, dilation, expansion } = choice
    const inChannels = scaledChannels(choice.inChannels, choice)
    const outChannels = scaledChannels(choice.outChannels, choice)
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
  },
)
