import { scaleLinear } from 'd3'
import {
  layoutFactorizationPicture,
  type PictureItem,
  type PictureRow,
  pictureScale,
} from './layoutFactorizationPicture'

/** One way to factor the layer: its picture, and the measure that is compared. */
export interface FactorizationRow extends PictureRow {
  readonly key: string
  readonly value: number
}

export interface FactorizationBox {
  readonly key: string
  readonly y: number
  readonly height: number
  readonly picture: readonly PictureItem[]
  /** Where the picture starts, and the line that its words stand under. */
  readonly pictureX: number
  readonly wordsY: number
  readonly bar: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}

export interface FactorizationsLayout {
  readonly isWide: boolean
  readonly rows: readonly FactorizationBox[]
  readonly barX: number
  readonly barWidth: number
  readonly height: number
}

/** Below this the bar stands under its picture, not beside it. */
const WIDE = 860
/** From here on all pictures share one scale, so that sizes can be compared across rows. */
const ROOMY = 560
/** Part of the width that a picture of so many stages spreads over. */
const FULLEST: Readonly<Record<number, number>> = { 1: 0.62, 2: 0.82 }
const TITLE = 26
const WORDS = 36

/** Rows under each other, so that all bars start on one line and can be compared. */
export function layoutFactorizations(
  rows: readonly FactorizationRow[],
  width: number,
): FactorizationsLayout {
  const isWide = width >= WIDE
  const pictureHeight = isWide ? 104 : 80
  const pictureWidth = isWide ? Math.min(760, width * 0.57) : width
  const barX = isWide ? pictureWidth + 32 : 0
  const barWidth = width - barX
  const rowHeight = TITLE + pictureHeight + WORDS + (isWide ? 20 : 80)
  const x = scaleLinear([0, Math.max(1, ...rows.map((row) => row.value))], [0, barWidth])
  const pictureWidthOf = (row: PictureRow) => pictureWidth * (FULLEST[row.stages.length] ?? 1)
  const scales = rows.map((row) => pictureScale(row, pictureWidthOf(row), pictureHeight))
  const common = width >= ROOMY ? Math.min(...scales) : null
  return {
    isWide,
    barX,
    barWidth,
    height: rows.length * rowHeight,
    rows: rows.map((row, index) => {
      const y = index * rowHeight
      const wordsY = y + TITLE + pictureHeight
      return {
        key: row.key,
        y,
        height: rowHeight,
        pictureX: 0,
        wordsY,
        picture: layoutFactorizationPicture(
          row,
          pictureWidthOf(row),
          pictureHeight,
          common ?? scales[index] ?? 1,
        ),
        bar: {
          x: barX,
          y: isWide ? y + TITLE + pictureHeight / 2 : wordsY + WORDS + 28,
          width: Math.max(2, x(row.value)),
          height: isWide ? 26 : 18,
        },
      }
    }),
  }
}
