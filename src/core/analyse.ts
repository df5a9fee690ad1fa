import { type Convention, DEFAULT_CONVENTION } from './convention'
import {
  activationBytes,
  flopsPerByte,
  macs,
  operations,
  params,
  runsInPlace,
  trafficBytes,
} from './cost'
import { addUp, type Figures, type Sums } from './figures'
import type { HWC, LayerKind, LayerSpec } from './layer'
import { type GraphNode, INPUT, type NetworkGraph } from './network'
import { peakActivationBytes } from './peakMemory'
import { INPUT_FIELD, type ReceptiveField, receptiveField } from './receptiveField'
import { fail, ok, type Result } from './result'
import { outShape, tensorFault } from './shape'
import type { ShapeFault } from './shapeFault'

/** What one node costs for one image. */
export interface LayerCost extends Figures {
  readonly name: string
  readonly kind: LayerKind
  readonly layer: LayerSpec
  /** Names of the nodes it reads, or `INPUT`. */
  readonly from: readonly string[]
  readonly inputs: readonly HWC[]
  readonly output: HWC
  readonly receptiveField: ReceptiveField
}

export interface Totals extends Sums {
  /** Sum over all nodes: what training keeps, more than inference ever holds at once. */
  readonly activationBytes: number
  /** The most that must be held at once when nodes run in order, the network's input included. */
  readonly peakActivationBytes: number
}

export interface NetworkCost {
  readonly graph: NetworkGraph
  readonly convention: Convention
  readonly rows: readonly LayerCost[]
  readonly totals: Totals
}

/** Every node's shape and cost, and their sums; or the first node that cannot be. */
export function analyse(
  graph: NetworkGraph,
  convention: Convention = DEFAULT_CONVENTION,
): Result<NetworkCost, ShapeFault> {
  const fault = tensorFault(graph.input, INPUT)
  if (fault) return fail(fault)
  if (graph.nodes.length === 0) return fail({ code: 'no-layers', node: graph.name })
  const readers = readerCounts(graph)
  const outputs = new Map<string, HWC>([[INPUT, graph.input]])
  const fields = new Map<string, ReceptiveField>([[INPUT, INPUT_FIELD]])
  const rows: LayerCost[] = []
  for (const node of graph.nodes) {
    if (outputs.has(node.name)) return fail({ code: 'duplicate-name', node: node.name })
    const unknown = node.inputs.find((name) => !outputs.has(name))
    if (unknown !== undefined) {
      const known = [...outputs.keys()]
      return fail({ code: 'unknown-input', node: node.name, input: unknown, known })
    }
    const inputs = node.inputs.map((name) => outputs.get(name)!)
    const output = outShape(node.layer, inputs, node.name)
    if (!output.ok) return output
    const field = receptiveField(
      node.layer,
      node.inputs.map((name) => fields.get(name)!),
      inputs[0]!,
    )
    outputs.set(node.name, output.value)
    fields.set(node.name, field)
    rows.push(layerCost(node, inputs, output.value, field, convention, readers))
  }
  const totals = { ...addUp(rows), peakActivationBytes: peakActivationBytes(graph, rows) }
  const large = rows.find((row) => !isExact(row)) ?? (isExact(totals) ? undefined : rows.at(-1))
  if (large) return fail({ code: 'too-large', node: large.name, limit: Number.MAX_SAFE_INTEGER })
  return ok({ graph, convention, rows, totals })
}

/** How many nodes read each tensor. */
function readerCounts(graph: NetworkGraph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const node of graph.nodes) {
    for (const name of node.inputs) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function layerCost(
  node: GraphNode,
  inputs: readonly HWC[],
  output: HWC,
  field: ReceptiveField,
  convention: Convention,
  readers: ReadonlyMap<string, number>,
): LayerCost {
  const { layer, name } = node
  const input = inputs[0]!
  const macCount = macs(layer, input, output)
  // A tensor that another node reads too must not be overwritten.
  const inPlace = runsInPlace(layer, convention) && readers.get(node.inputs[0]!) === 1
  const traffic = inPlace ? 0 : trafficBytes(layer, inputs, output)
  return {
    name,
    kind: layer.kind,
    layer,
    from: node.inputs,
    inputs,
    output,
    macs: macCount,
    operations: operations(layer, input, output, convention),
    params: params(layer, input),
    activationBytes: inPlace ? 0 : activationBytes(output),
    trafficBytes: traffic,
    flopsPerByte: flopsPerByte(macCount, traffic),
    receptiveField: field,
  }
}

const isExact = (cost: Pick<Totals, 'macs' | 'operations' | 'params' | 'trafficBytes'>): boolean =>
  Number.isSafeInteger(2 * cost.macs) &&
  Number.isSafeInteger(cost.operations) &&
  Number.isSafeInteger(cost.params) &&
  Number.isSafeInteger(cost.trafficBytes)
