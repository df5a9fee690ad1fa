import { isConvolution, isOne, type NodeOf, type Readers, readersOf, shapesIn } from './graphEdit'
import type { ConvSpec, DepthwiseSpec, HWC } from './layer'
import { type GraphNode, INPUT, type NetworkGraph } from './network'
import { isExplicit } from './window'

/**
 * The same network with full convolutions: each depthwise layer and the pointwise layer that
 * follows it, with at most norm and activation between them, become one convolution with the
 * depthwise kernel, stride, padding and dilation and the pointwise channels. It keeps the
 * pointwise layer's name, so rows line up. Table 4 of arXiv:1704.04861 (“Conv MobileNet”):
 * MobileNetV1 has 4,867,293,184 multiply–accumulates this way, 8.56 times its own.
 *
 * Where anything else reads what the depthwise layer makes, as squeeze-and-excitation does, the
 * two are no factors of one kernel: the depthwise layer becomes full by itself, from its channels
 * to as many. Grouped convolutions lose their groups.
 */
export function fullTwin(graph: NetworkGraph): NetworkGraph {
  const nodes = new Map(graph.nodes.map((node) => [node.name, node]))
  const replaced = new Map<string, GraphNode>()
  const dropped = new Set<string>()
  const readers = readersOf(graph)
  for (const node of graph.nodes) {
    if (!isPointwise(node)) continue
    const between = chainBack(node, nodes, readers)
    const depthwise = between?.at(-1)
    if (!between || depthwise?.layer.kind !== 'depthwise') continue
    for (const one of between) dropped.add(one.name)
    replaced.set(node.name, {
      ...node,
      inputs: depthwise.inputs,
      layer: merged(depthwise.layer, node.layer),
    })
  }
  const shapes = shapesIn(graph)
  return {
    ...graph,
    name: `${graph.name}_full`,
    nodes: graph.nodes
      .filter((node) => !dropped.has(node.name))
      .map((node) => replaced.get(node.name) ?? ungrouped(node, shapes)),
  }
}

/**
 * The same network made separable: each full convolution wider than 1×1 becomes a depthwise layer
 * with its kernel, stride, padding and dilation, and a pointwise layer with its channels and bias;
 * the norm and the activation that follow it stand between the two as well, as in MobileNetV1.
 *
 * A convolution that reads the image stays as it is, as in every published separable network:
 * with 3 input channels there is little to save, and one filter a colour is too few.
 */
export function separableTwin(graph: NetworkGraph): NetworkGraph {
  const readers = readersOf(graph)
  return {
    ...graph,
    name: `${graph.name}_separable`,
    nodes: graph.nodes.flatMap((node) =>
      canSeparate(node) ? separated(node, followers(node, readers)) : [node],
    ),
  }
}

/** The same network with one layer made separable; unchanged where that layer cannot be. */
export function separateLayer(graph: NetworkGraph, name: string): NetworkGraph {
  const readers = readersOf(graph)
  return {
    ...graph,
    nodes: graph.nodes.flatMap((node) =>
      node.name === name && canSeparate(node) ? separated(node, followers(node, readers)) : [node],
    ),
  }
}

/** Whether a node is a full convolution wider than 1×1 that does not read the image. */
export const canSeparate = (node: GraphNode): node is NodeOf<ConvSpec> =>
  isFullConvolution(node) && node.inputs[0] !== INPUT

/** Padding written out would widen a 1×1's map, which no merged kernel can do. */
function isPointwise(node: GraphNode): node is NodeOf<ConvSpec> {
  const { layer } = node
  if (layer.kind !== 'conv' || layer.groups !== 1 || isExplicit(layer.padding)) return false
  return isOne(layer.kernelSize) && isOne(layer.stride)
}

const isFullConvolution = (node: GraphNode): node is NodeOf<ConvSpec> =>
  isConvolution(node) && node.layer.groups === 1 && !isOne(node.layer.kernelSize)

/**
 * The nodes from just before `node` back to a depthwise layer, each read by nothing else; null
 * where anything but norm and activation stands between.
 */
function chainBack(
  node: GraphNode,
  nodes: ReadonlyMap<string, GraphNode>,
  readers: Readers,
): readonly GraphNode[] | null {
  const chain: GraphNode[] = []
  let at = nodes.get(node.inputs[0]!)
  while (at && readers.get(at.name)?.length === 1) {
    chain.push(at)
    if (at.layer.kind === 'depthwise') return chain
    if (at.layer.kind !== 'batchNorm' && at.layer.kind !== 'activation') return null
    at = nodes.get(at.inputs[0]!)
  }
  return null
}

const merged = (depthwise: DepthwiseSpec, pointwise: ConvSpec): ConvSpec => ({
  ...pointwise,
  kernelSize: depthwise.kernelSize,
  stride: depthwise.stride,
  padding: depthwise.padding,
  dilation: depthwise.dilation,
})

/** A depthwise or grouped layer as a full one with the same window and the same channels. */
function ungrouped(node: GraphNode, shapes: ReadonlyMap<string, HWC>): GraphNode {
  const { layer } = node
  if (layer.kind === 'conv') return { ...node, layer: { ...layer, groups: 1 } }
  const input = shapes.get(node.inputs[0]!)
  if (layer.kind !== 'depthwise' || !input) return node
  const { channelMultiplier, kind: _, ...window } = layer
  const outChannels = input[2] * channelMultiplier
  return { ...node, layer: { ...window, kind: 'conv', groups: 1, outChannels } }
}

/** The norm and then the activation that alone read a node, as far as they are there. */
function followers(node: GraphNode, readers: Readers): readonly GraphNode[] {
  const found: GraphNode[] = []
  for (const kind of ['batchNorm', 'activation'] as const) {
    const next = readers.get((found.at(-1) ?? node).name) ?? []
    if (next.length === 1 && next[0]!.layer.kind === kind) found.push(next[0]!)
  }
  return found
}

function separated(node: NodeOf<ConvSpec>, following: readonly GraphNode[]): readonly GraphNode[] {
  const { kernelSize, stride, padding, dilation } = node.layer
  const first: GraphNode = {
    ...node,
    name: `${node.name}_depthwise`,
    layer: {
      kind: 'depthwise',
      kernelSize,
      stride,
      padding,
      dilation,
      channelMultiplier: 1,
      bias: false,
    },
  }
  const between: GraphNode[] = [first]
  for (const { layer } of following) {
    const suffix = layer.kind === 'batchNorm' ? 'bn' : 'activation'
    between.push({
      ...node,
      name: `${first.name}_${suffix}`,
      inputs: [between.at(-1)!.name],
      layer,
    })
  }
  const pointwise: GraphNode = {
    ...node,
    inputs: [between.at(-1)!.name],
    layer: {
      ...node.layer,
      kernelSize: [1, 1],
      stride: [1, 1],
      padding: 'valid',
      dilation: [1, 1],
    },
  }
  return [...between, pointwise]
}
