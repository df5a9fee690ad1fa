import { separableNetworkBlock } from './blocks/separable'
import { type NetworkSetting, walk } from './blocks/walk'
import type { NetworkGraph } from './network'
import type { SeparableNetwork } from './networkSpec'
import type { Result } from './result'
import type { ShapeFault } from './shapeFault'

export type { NetworkSetting } from './blocks/walk'

/**
 * The graph of MobileNetV1 or a variant at one width and resolution: all that the first view
 * needs. `expandNetwork` knows every block.
 */
export const expand = (
  spec: SeparableNetwork,
  setting: NetworkSetting,
): Result<NetworkGraph, ShapeFault> => walk(spec, setting, separableNetworkBlock)
