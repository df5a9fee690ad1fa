import type { Readers } from '../../../core/graphEdit'
import type { NetworkGraph } from '../../../core/network'

/**
 * Tensors that frameworks hold as a vector of C numbers where the graph has a 1×1×C map: what
 * dense and flatten give, and a global pool whose readers are dense layers in the end.
 */
export function flatTensors(graph: NetworkGraph, readers: Readers): ReadonlySet<string> {
  const feedsVectors = new Set<string>()
  for (const { name, layer } of graph.nodes.toReversed()) {
    const all = readers.get(name) ?? []
    const passes = (kind: string) => kind === 'dropout' || kind === 'activation'
    const suits = all.every(
      (reader) =>
        reader.layer.kind === 'dense' ||
        (passes(reader.layer.kind) && feedsVectors.has(reader.name)),
    )
    if (suits && (layer.kind === 'globalPool' || passes(layer.kind))) feedsVectors.add(name)
  }
  const flat = new Set<string>()
  for (const { name, inputs, layer } of graph.nodes) {
    const isFlat =
      layer.kind === 'dense' ||
      layer.kind === 'flatten' ||
      (layer.kind === 'globalPool' && feedsVectors.has(name)) ||
      (KEEPS_FORM.has(layer.kind) && inputs.every((input) => flat.has(input)))
    if (isFlat) flat.add(name)
  }
  return flat
}

const KEEPS_FORM: ReadonlySet<string> = new Set([
  'dropout',
  'activation',
  'batchNorm',
  'add',
  'multiply',
  'concat',
])
