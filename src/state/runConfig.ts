import { expand } from '../core/expand'
import type { NetworkGraph } from '../core/network'
import type { Result } from '../core/result'
import type { ShapeFault } from '../core/shapeFault'
import { NETWORKS } from '../nets/networks'
import type { Choice } from './choice'
import { memoFields } from './memoFields'
import type { RunConfig } from './runState'

/** The graph to compile: the same object until network, width or resolution change, and for nothing else. */
export const selectGraph = memoFields<
  Choice,
  'netId' | 'alpha' | 'resolution',
  Result<NetworkGraph, ShapeFault>
>(['netId', 'alpha', 'resolution'], ({ netId, alpha, resolution }) =>
  expand(NETWORKS[netId], { alpha, resolution }),
)

export const runConfig = ({ netId, alpha, resolution, backend, source }: Choice): RunConfig => ({
  netId,
  alpha,
  resolution,
  backend,
  source,
})

/** True when a time measured for one is a time of the other. */
export const sameConfig = (one: RunConfig, other: RunConfig) =>
  one.netId === other.netId &&
  one.alpha === other.alpha &&
  one.resolution === other.resolution &&
  one.backend === other.backend &&
  one.source === other.source
