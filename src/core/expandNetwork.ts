import { auxiliary, branches, fire, inception } from './blocks/branches'
import type { Draft, Value } from './blocks/draft'
import { invertedResiduals } from './blocks/invertedResidual'
import { plainBlock } from './blocks/plain'
import { residuals } from './blocks/residual'
import { separableNetworkBlock } from './blocks/separable'
import { shuffleUnits } from './blocks/shuffle'
import { type NetworkSetting, walk } from './blocks/walk'
import { separableConv, xceptionModule } from './blocks/xception'
import type { NetworkGraph } from './network'
import type { BlockSpec, NetworkSpec } from './networkSpec'
import { never, type Result } from './result'
import type { ShapeFault } from './shapeFault'

export type { NetworkSetting } from './blocks/walk'

/**
 * The graph of any network at one width and resolution. A network without a width multiplier
 * takes α 1 and answers any other with the fault that says so.
 */
export const expandNetwork = (
  spec: NetworkSpec,
  setting: NetworkSetting,
): Result<NetworkGraph, ShapeFault> => walk(spec, setting, buildBlock)

/** The setting a network's published figures are for. */
export const defaultSetting = (spec: NetworkSpec): NetworkSetting => ({
  alpha: spec.defaultAlpha ?? 1,
  resolution: spec.defaultResolution,
})

function buildBlock(draft: Draft, from: Value, block: BlockSpec): Value {
  switch (block.kind) {
    case 'stem':
    case 'separable':
    case 'classifier':
      return separableNetworkBlock(draft, from, block)
    case 'conv':
    case 'pool':
    case 'globalPool':
    case 'adaptivePool':
    case 'flatten':
    case 'dropout':
    case 'dense':
      return plainBlock(draft, from, block)
    case 'invertedResidual':
      return invertedResiduals(draft, from, block)
    case 'residual':
      return residuals(draft, from, block)
    case 'branches':
      return branches(draft, from, block)
    case 'inception':
      return inception(draft, from, block)
    case 'fire':
      return fire(draft, from, block)
    case 'shuffle':
      return shuffleUnits(draft, from, block)
    case 'separableConv':
      return separableConv(draft, from, block)
    case 'xception':
      return xceptionModule(draft, from, block)
    case 'auxiliary':
      return auxiliary(draft, from, block)
    default:
      return never(block)
  }
}
