import { analyse, type NetworkCost } from '../core/analyse'
import type { LayerSetting } from '../core/closedForm'
import type { Convention } from '../core/convention'
import { expand } from '../core/expand'
import type { NetworkGraph } from '../core/network'
import type { Result } from '../core/result'
import { scaleChannels, scaleResolution } from '../core/rounding'
import { nearestGroups } from '../core/shape'
import type { ShapeFault } from '../core/shapeFault'
import { NETWORKS, runnable } from '../nets/networks'
import type { Choice } from './choice'
import { nearest } from './limits'
import { memoFields } from './memoFields'

/** The network that runs as a graph: the same object until net, width or resolution change. */
export const selectGraph = memoFields<
  Choice,
  'netId' | 'alpha' | 'resolution',
  Result<NetworkGraph, ShapeFault>
>(['netId', 'alpha', 'resolution'], ({ netId, alpha, resolution }) =>
  expand(NETWORKS[runnable(netId)], { alpha, resolution }),
)

/** The same network with the cost of every layer, as the reader counts. */
export const selectNetwork = memoFields<
  Choice,
  'netId' | 'alpha' | 'resolution' | keyof Convention,
  Result<NetworkCost, ShapeFault>
>(['netId', 'alpha', 'resolution', 'unit', 'batchNorm', 'bias'], (choice) => {
  const { unit, batchNorm, bias } = choice
  const graph = selectGraph(choice)
  return graph.ok ? analyse(graph.value, { unit, batchNorm, bias }) : graph
})

/** A network's least width holds back no layer that began narrower. */
function scaledChannels(
  channels: number,
  { alpha, netId }: Pick<Choice, 'alpha' | 'netId'>,
): number {
  const { rounding } = NETWORKS[runnable(netId)]
  if (alpha === 1) return channels
  if (rounding.kind !== 'truncate') return scaleChannels(channels, alpha, rounding)
  const minimum = Math.min(rounding.minimum, channels)
  return scaleChannels(channels, alpha, { kind: 'truncate', minimum })
}

/**
 * The Cost view's one layer, its channels scaled by α and its feature map by ρ; its groups are the
 * nearest number that divides the scaled channels.
 */
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
