import { analyse, type NetworkCost } from '../analyse'
import { expandNetwork } from '../expandNetwork'
import type { ActivationName, LayerSpec } from '../layer'
import { type GraphNode, INPUT, type NetworkGraph } from '../network'
import type { BlockSpec, LayerHabits, NetworkSpec } from '../networkSpec'
import { ok, type Result } from '../result'
import type { ShapeFault } from '../shapeFault'
import { middleChannels, type ResidualSetting, skipObstacle } from './block'

const habits = (activation: ActivationName): LayerHabits => ({
  epsilon: 1e-5,
  bias: false,
  activation,
  padding: 'symmetric',
  naming: 'paired',
})

/** `repeats` such blocks in a row as a network of their own; only the first one strides. */
function blockGraph(setting: ResidualSetting, repeats: number): Result<NetworkGraph, ShapeFault> {
  const { family, inChannels, outChannels, factor, kernelSize, stride, resolution } = setting
  if (family === 'convnext') return ok(convnextGraph(setting, repeats))
  const common = { name: 'block', repeats, stride, outChannels } as const
  const block: BlockSpec =
    family === 'bottleneck'
      ? {
          ...common,
          kind: 'residual',
          form: 'bottleneck',
          width: middleChannels(setting),
          strideOn: 'spatial',
        }
      : {
          ...common,
          kind: 'invertedResidual',
          first: 0,
          expansion: { times: factor },
          kernelSize,
          body: 'conv',
        }
  const spec: NetworkSpec = {
    id: family,
    title: family,
    source: '',
    inputChannels: inChannels,
    defaultResolution: resolution,
    rounding: null,
    habits: habits(family === 'bottleneck' ? 'relu' : 'relu6'),
    blocks: [block],
    published: [],
  }
  return expandNetwork(spec, { alpha: 1, resolution })
}

/**
 * What `repeats` such blocks in a row cost, by the engine that counts whole networks. Sizes that
 * cannot be are a programmer's mistake and throw: an experiment's dials have none of them.
 */
export function blockCost(setting: ResidualSetting, repeats = 1): NetworkCost {
  const graph = blockGraph(setting, repeats)
  const cost = graph.ok ? analyse(graph.value) : graph
  if (!cost.ok) throw new Error(`no such block: ${JSON.stringify(cost.fault)}`)
  return cost.value
}

/**
 * ConvNeXt's block, Figure 4 of arXiv:2201.03545: depthwise on the narrow map, layer norm, 1×1
 * wider, GELU, 1×1 back, every convolution with a bias. The engine has no layer norm and no GELU;
 * what is counted of them is what a batch norm's and a swish's count: two parameters a channel, no
 * multiply–accumulates, no memory beside their input's. Layer Scale, one parameter a channel that
 * torchvision's block has and the figure has not, stays out.
 */
function convnextGraph(setting: ResidualSetting, repeats: number): NetworkGraph {
  const { inChannels, outChannels, resolution } = setting
  const nodes: GraphNode[] = []
  let from = INPUT
  for (let at = 0; at < repeats; at += 1) {
    const own = at === 0 ? setting : { ...setting, inChannels: outChannels, stride: 1 as const }
    from = convnextBlock(nodes, `block.${at}`, from, own)
  }
  return { name: 'convnext', input: [resolution, resolution, inChannels], nodes }
}

function convnextBlock(
  nodes: GraphNode[],
  block: string,
  from: string,
  setting: ResidualSetting,
): string {
  const { kernelSize, stride, outChannels } = setting
  const put = (name: string, layer: LayerSpec, ...inputs: readonly string[]): string => {
    nodes.push({ name: `${block}.${name}`, inputs, layer, block })
    return `${block}.${name}`
  }
  const around = Math.floor((kernelSize - 1) / 2)
  const depthwise = put(
    'depthwise',
    {
      kind: 'depthwise',
      kernelSize: [kernelSize, kernelSize],
      stride: [stride, stride],
      padding: { top: around, bottom: around, left: around, right: around },
      dilation: [1, 1],
      channelMultiplier: 1,
      bias: true,
    },
    from,
  )
  const norm = put('norm', { kind: 'batchNorm', epsilon: 1e-6 }, depthwise)
  const expand = put('expand', pointwise(middleChannels(setting)), norm)
  const activation = put('gelu', { kind: 'activation', activation: 'swish' }, expand)
  const project = put('project', pointwise(outChannels), activation)
  return skipObstacle(setting) ? project : put('add', { kind: 'add' }, from, project)
}

const pointwise = (outChannels: number): LayerSpec => ({
  kind: 'conv',
  kernelSize: [1, 1],
  stride: [1, 1],
  padding: 'valid',
  dilation: [1, 1],
  groups: 1,
  outChannels,
  bias: true,
})
