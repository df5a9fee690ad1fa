import type { NetworkGraph } from '../../core/network'
import { createRandom, normal, type Random } from '../../core/random'
import type { NamedWeights, PlainTensor } from '../protocol'
import { sizeOf, type WeightSlot, weightSlots } from './names'

/**
 * Random weights that keep activations alive through any depth: kernels of variance 2 / fan-in
 * (He et al., arXiv:1502.01852), four times that behind squeeze-and-excitation, whose gates halve
 * what they let through, and batch norm near the identity. The same seed and graph give the same
 * weights. A tensor's values depend on its name, not on its neighbours.
 */
export function seededWeights(graph: NetworkGraph, seed: number): NamedWeights {
  const gated = new Set(
    graph.nodes.flatMap(({ name, layer }) => (layer.kind === 'multiply' ? [name] : [])),
  )
  const behindGate = new Set(
    graph.nodes.flatMap(({ name, inputs }) =>
      inputs.some((from) => gated.has(from)) ? [name] : [],
    ),
  )
  return new Map(
    weightSlots(graph).map((slot): [string, PlainTensor] => {
      const random = createRandom(seed ^ hashOf(slot.name))
      const draw = drawer(slot, random, behindGate.has(slot.node) ? 8 : 2)
      const values = Float32Array.from({ length: sizeOf(slot.shape) }, draw)
      return [slot.name, { shape: slot.shape, values }]
    }),
  )
}

function drawer(slot: WeightSlot, random: Random, gain: number): () => number {
  const spread = Math.sqrt(gain / slot.fanIn)
  switch (slot.role) {
    case 'kernel':
      return () => normal(random) * spread
    case 'gamma':
    case 'variance':
      return () => 0.9 + 0.2 * random()
    case 'beta':
    case 'mean':
    case 'bias':
      return () => 0.1 * normal(random)
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}
