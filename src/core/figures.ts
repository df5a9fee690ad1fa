import { flopsPerByte } from './cost'

/** What one layer costs for one image, or several together. */
export interface Figures {
  readonly macs: number
  /** In the convention's unit. */
  readonly operations: number
  readonly params: number
  /** Float32 bytes of the outputs; 0 where one overwrites its input. */
  readonly activationBytes: number
  readonly trafficBytes: number
  /** The whole's, not the sum of the parts'. */
  readonly flopsPerByte: number
}

/** Those that add up. */
export type Sums = Omit<Figures, 'flopsPerByte'>

export function addUp(rows: readonly Sums[]): Sums {
  const sums = { macs: 0, operations: 0, params: 0, activationBytes: 0, trafficBytes: 0 }
  for (const row of rows) {
    sums.macs += row.macs
    sums.operations += row.operations
    sums.params += row.params
    sums.activationBytes += row.activationBytes
    sums.trafficBytes += row.trafficBytes
  }
  return sums
}

/** What rows cost together. */
export function sumFigures(rows: readonly Sums[]): Figures {
  const sums = addUp(rows)
  return { ...sums, flopsPerByte: flopsPerByte(sums.macs, sums.trafficBytes) }
}
