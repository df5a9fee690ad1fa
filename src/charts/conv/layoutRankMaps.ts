import { shadeOf } from './shade'

export interface RankMapRow {
  readonly key: string
  /** Row-major [height, width, channels]. */
  readonly values: ArrayLike<number>
}

const LABEL = 24
const GAP = 10
const LINE_GAP = 14
const MOST_SIDE = 150
/** Smaller cells have no room for a sign. */
const SIGNED_CELL = 7

/**
 * Maps in lines, a column for each channel, all shaded on one scale so that a difference looks as
 * large as it is. Cells of one shade are one path.
 */
export function layoutRankMaps(
  rows: readonly RankMapRow[],
  shape: readonly [height: number, width: number, channels: number],
  most: number,
  width: number,
) {
  const [height, columns, channels] = shape
  const side = Math.min(MOST_SIDE, (width - (channels - 1) * GAP) / channels)
  const cell = side / Math.max(height, columns)
  const mapWidth = cell * columns
  const mapHeight = cell * height
  const line = LABEL + mapHeight + LINE_GAP
  return {
    height: rows.length * line - LINE_GAP,
    mapWidth,
    mapHeight,
    rows: rows.map((row, index) => ({
      key: row.key,
      labelY: index * line + LABEL - 8,
      maps: Array.from({ length: channels }, (_, channel) => {
        const left = channel * (mapWidth + GAP)
        const top = index * line + LABEL
        const fills = new Map<number, string>()
        let minuses = ''
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < columns; x += 1) {
            const shade = shadeOf(row.values[(y * columns + x) * channels + channel] ?? 0, most)
            if (shade === 0) continue
            const at = { x: left + x * cell, y: top + y * cell }
            const square = `M${tidy(at.x)},${tidy(at.y)}h${tidy(cell)}v${tidy(cell)}h${tidy(-cell)}z`
            fills.set(shade, (fills.get(shade) ?? '') + square)
            if (shade < 0 && cell >= SIGNED_CELL) {
              minuses += `M${tidy(at.x + cell * 0.3)},${tidy(at.y + cell / 2)}h${tidy(cell * 0.4)}`
            }
          }
        }
        return { channel, x: left, y: top, fills: [...fills], minuses }
      }),
    })),
  }
}

const tidy = (value: number) => Math.round(value * 100) / 100
