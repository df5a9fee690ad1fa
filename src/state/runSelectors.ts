import { analyse, type NetworkCost } from '../core/analyse'
import type { Convention } from '../core/convention'
import type { NetworkGraph } from '../core/network'
import type { Result } from '../core/result'
import type { ShapeFault } from '../core/shapeFault'
import type { Choice } from './choice'
import { memoFields } from './memoFields'
import { graphOf } from './study'

type RunFields = 'netId' | 'alpha' | 'resolution' | 'transforms'

/** The network that runs as a graph: the same object until what makes it changes. */
export const selectGraph = memoFields<Choice, RunFields, Result<NetworkGraph, ShapeFault>>(
  ['netId', 'alpha', 'resolution', 'transforms'],
  ({ netId: id, alpha, resolution, transforms }) => graphOf({ id, alpha, resolution, transforms }),
)

/** The same network with the cost of every layer, as the reader counts. */
export const selectNetwork = memoFields<
  Choice,
  RunFields | keyof Convention,
  Result<NetworkCost, ShapeFault>
>(['netId', 'alpha', 'resolution', 'transforms', 'unit', 'batchNorm', 'bias'], (choice) => {
  const { unit, batchNorm, bias } = choice
  const graph = selectGraph(choice)
  return graph.ok ? analyse(graph.value, { unit, batchNorm, bias }) : graph
})
