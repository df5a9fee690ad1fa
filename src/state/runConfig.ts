import { runnable } from '../nets/networks'
import type { Choice } from './choice'
import type { RunConfig } from './runState'

export const runConfig = ({ netId, alpha, resolution, backend, source }: Choice): RunConfig => ({
  netId: runnable(netId),
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
