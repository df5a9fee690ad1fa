import { analyse } from './analyse'
import { defaultSetting, expandNetwork } from './expandNetwork'
import type { NetworkSpec } from './networkSpec'

/** A network that wants more than this many pixels has no least side here. */
const SEARCHED = 1024

/**
 * The smallest input side, in pixels, at which every window of a network finds room; null where
 * none up to 1024 does. Sizes only grow with the input, so the first that fits is the least.
 */
export function leastResolution(spec: NetworkSpec): number | null {
  const { alpha } = defaultSetting(spec)
  let [tooSmall, fits] = [0, SEARCHED]
  if (!isPossible(spec, alpha, fits)) return null
  while (fits - tooSmall > 1) {
    const middle = Math.floor((tooSmall + fits) / 2)
    if (isPossible(spec, alpha, middle)) fits = middle
    else tooSmall = middle
  }
  return fits
}

function isPossible(spec: NetworkSpec, alpha: number, resolution: number): boolean {
  const graph = expandNetwork(spec, { alpha, resolution })
  return graph.ok && analyse(graph.value).ok
}
