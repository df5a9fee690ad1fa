import { defaultAlpha, hasWidth } from '../nets/ids'
import type { Choice } from './choice'
import type { RunConfig } from './runState'

/** α is 1 where the network has no width multiplier, whatever the reader left it at. */
export const runConfig = ({
  netId,
  alpha,
  resolution,
  transforms,
  backend,
  source,
}: Choice): RunConfig => ({
  netId,
  alpha: hasWidth(netId) ? alpha : defaultAlpha(netId),
  resolution,
  transforms,
  backend,
  source,
})

/** True when one program answers for both. */
export const sameProgram = (one: RunConfig, other: RunConfig) =>
  one.netId === other.netId &&
  one.alpha === other.alpha &&
  one.resolution === other.resolution &&
  one.transforms === other.transforms &&
  one.backend === other.backend

/** True when a time measured for one is a time of the other. */
export const sameConfig = (one: RunConfig, other: RunConfig) =>
  sameProgram(one, other) && one.source === other.source
