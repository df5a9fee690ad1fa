import { analyse } from '../../core/analyse'
import { expand } from '../../core/expand'
import { NETWORKS, type NetId } from '../../nets/networks'

const known = new Map<NetId, number>()

/** Multiply–accumulates at α 1 and 224 pixels, what a network's predicted cost is told against. */
export function referenceMacs(netId: NetId): number {
  const before = known.get(netId)
  if (before !== undefined) return before
  const graph = expand(NETWORKS[netId], { alpha: 1, resolution: 224 })
  const cost = graph.ok ? analyse(graph.value) : graph
  const macs = cost.ok ? cost.value.totals.macs : Number.NaN
  known.set(netId, macs)
  return macs
}
