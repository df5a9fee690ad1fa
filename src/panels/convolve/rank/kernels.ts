import { FILTER_IDS, FILTERS, type FilterId } from '../../../core/conv/filters'
import { kernelIndex } from '../../../core/conv/place'
import type { ConvKernel } from '../../../core/conv/setting'
import { type Factored, factored, type Grid, missOf } from './factor'

const SIDE = 3

export const filterGrid = (id: FilterId): Grid => ({
  rows: SIDE,
  columns: SIDE,
  values: FILTERS[id],
})

/** One filter's slice over one input channel: [., ., inChannel, outChannel]. */
export function sliceGrid(
  { shape, values }: ConvKernel,
  inChannel: number,
  outChannel: number,
): Grid {
  const [rows, columns] = shape
  return {
    rows,
    columns,
    values: Array.from({ length: rows * columns }, (_, at) => {
      const x = at % columns
      return values[kernelIndex(shape, (at - x) / columns, x, inChannel, outChannel)] ?? 0
    }),
  }
}

export interface ClassicKernel {
  readonly id: FilterId
  readonly factors: Factored
  /** What the best single pair misses, as a share of the kernel's norm. */
  readonly missedByOne: number
}

/** The kernels that everybody knows, with their ranks. */
export const CLASSIC_KERNELS: readonly ClassicKernel[] = FILTER_IDS.map((id) => {
  const factors = factored(filterGrid(id))
  return { id, factors, missedByOne: missOf(factors, 1).relative }
})
