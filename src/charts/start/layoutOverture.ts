/** The layer that is taken apart: as small as shows both stages and every weight. */
export const OVERTURE = { kernelSize: 3, inChannels: 4, outChannels: 8 } as const

export type OvertureFate = 'depthwise' | 'pointwise' | 'gone'

/** One weight, and so one multiply–accumulate for each output pixel. */
export interface OvertureCell {
  readonly key: string
  /** Input channel of its filter; the last one is the farthest away. */
  readonly sheet: number
  /** Where it begins, in a standard filter. */
  readonly from: Place
  /** Where it ends, or falls to. */
  readonly to: Place
  readonly fate: OvertureFate
}

interface Place {
  readonly x: number
  readonly y: number
}

export interface OvertureLayout {
  readonly width: number
  readonly height: number
  /** Side of a cell, the line around it not counted. */
  readonly cell: number
  readonly cells: readonly OvertureCell[]
  /** Where the names of the two stages stand. */
  readonly stages: readonly (Place & { readonly id: 'depthwise' | 'pointwise' })[]
}

const place = (x: number, y: number): Place => ({ x, y })

/** Sheets of one filter recede to the upper right, as in every picture of the laboratory. */
const RECEDE = { x: 0.86, y: -0.5 } as const

/**
 * Every weight of a standard layer where it stands, and where it is once the layer has been taken
 * apart: the first filter's become the depthwise stage, one weight of each sheet of each filter
 * becomes the pointwise stage, and the rest is not needed.
 */
export function layoutOverture(width: number): OvertureLayout {
  const { kernelSize, inChannels, outChannels } = OVERTURE
  const isNarrow = width < 560
  const columns = isNarrow ? 4 : outChannels
  const rows = outChannels / columns
  const across = kernelSize + (inChannels - 1) * RECEDE.x + 0.25
  const cell = Math.max(4, Math.min(22, width / (columns * across) - 1))
  const step = cell + 1
  const depth = { x: RECEDE.x * step, y: RECEDE.y * step }
  const reach = (inChannels - 1) * depth.x
  const filter = { width: kernelSize * step + reach, height: kernelSize * step - 3 * depth.y }
  const gap = (width - columns * filter.width) / (columns + 1)
  const top = step - (inChannels - 1) * depth.y
  const rowHeight = filter.height + 1.5 * step

  const standard = (filterAt: number, sheet: number, row: number, column: number): Place => ({
    x: gap + (filterAt % columns) * (filter.width + gap) + sheet * depth.x + column * step,
    y: top + Math.floor(filterAt / columns) * rowHeight + sheet * depth.y + row * step,
  })
  const height = top + rows * rowHeight + 2 * step
  const sheetWidth = (kernelSize + 1) * step
  const columnWidth = 1.6 * step
  // Side by side where both have room, else one under the other.
  const [left, right] = isNarrow
    ? [place(width / 2, height * 0.25), place(width / 2, height * 0.72)]
    : [place(width * 0.27, height / 2), place(width * 0.75, height / 2)]
  const spread = (at: number, count: number, pitch: number, size: number) =>
    (at - (count - 1) / 2) * pitch - size / 2
  const depthwise = (sheet: number, row: number, column: number): Place => ({
    x: left.x + spread(sheet, inChannels, sheetWidth, kernelSize * step) + column * step,
    y: left.y - step + (row - kernelSize / 2) * step,
  })
  const pointwise = (filterAt: number, sheet: number): Place => ({
    x: right.x + spread(filterAt, outChannels, columnWidth, step),
    y: right.y - step + (sheet - inChannels / 2) * step,
  })
  const captionAt = ({ x, y }: Place, rowCount: number) => ({
    ...{ x, y: y + (rowCount / 2 + 0.4) * step },
  })

  const centre = Math.floor(kernelSize / 2)
  const cells: OvertureCell[] = []
  // The farthest sheet is drawn first.
  for (let sheet = inChannels - 1; sheet >= 0; sheet--) {
    for (let filterAt = 0; filterAt < outChannels; filterAt++) {
      for (let row = 0; row < kernelSize; row++) {
        for (let column = 0; column < kernelSize; column++) {
          const from = standard(filterAt, sheet, row, column)
          const isFirst = filterAt === 0
          // The first filter is all depthwise, so its pointwise weights come from the last one.
          const isCentre = row === centre && column === centre
          const isCorner = filterAt === outChannels - 1 && row === 0 && column === 0
          const kept = isFirst ? 'depthwise' : isCentre || isCorner ? 'pointwise' : 'gone'
          const to =
            kept === 'depthwise'
              ? depthwise(sheet, row, column)
              : kept === 'pointwise'
                ? pointwise(isCorner ? 0 : filterAt, sheet)
                : { x: from.x, y: from.y + height * 0.5 }
          const key = `${filterAt}.${sheet}.${row}.${column}`
          cells.push({ key, sheet, from, to, fate: kept })
        }
      }
    }
  }
  return {
    ...{ width, height, cell, cells },
    stages: [
      { id: 'depthwise', ...captionAt(left, isNarrow ? kernelSize : inChannels) },
      { id: 'pointwise', ...captionAt(right, inChannels) },
    ],
  }
}
