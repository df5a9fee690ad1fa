/**
 * What one device can do at best: the roof of Williams, Waterman and Patterson, Roofline
 * (doi:10.1145/1498765.1498785), with the cost of one operation that does next to nothing.
 */
export interface DeviceLimits {
  /** Attainable by large matrix products. A rate of MACs; in FLOPs it is twice as high. */
  readonly macsPerSecond: number
  /** Read and written by large copies. */
  readonly bytesPerSecond: number
  /** Milliseconds of one operation on a tiny map. */
  readonly overheadMs: number
}

/** What a layer asks for. */
export interface LayerWork {
  readonly macs: number
  readonly bytes: number
}

/** What keeps a layer from being faster on a device, as far as its counts tell. */
export const BOUNDS = ['compute', 'memory', 'dispatch'] as const
export type Bound = (typeof BOUNDS)[number]

/**
 * MACs a second under the roof at an arithmetic intensity of so many FLOPs a byte (core/cost.ts:
 * two FLOPs for each MAC), so the slant is bytes a second × intensity ÷ 2.
 */
export const attainable = (limits: DeviceLimits, flopsPerByte: number): number =>
  Math.min(limits.macsPerSecond, (limits.bytesPerSecond * flopsPerByte) / 2)

/** Intensity at which the slanted roof meets the flat one, FLOPs a byte. */
export const ridge = (limits: DeviceLimits): number =>
  (2 * limits.macsPerSecond) / limits.bytesPerSecond

/** The three times a layer takes if nothing else held it up, milliseconds. */
export const idealMs = (limits: DeviceLimits, { macs, bytes }: LayerWork) => ({
  compute: (1000 * macs) / limits.macsPerSecond,
  memory: (1000 * bytes) / limits.bytesPerSecond,
  dispatch: limits.overheadMs,
})

/** The longest of those times names the bound; of equal ones, the first in the list. */
export function boundOf(limits: DeviceLimits, work: LayerWork): Bound {
  const times = idealMs(limits, work)
  return BOUNDS.reduce((longest, bound) => (times[bound] > times[longest] ? bound : longest))
}
