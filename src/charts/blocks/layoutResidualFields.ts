/** The regions that one value sees after one block, two blocks and so on, in pixels on a side. */
export interface FieldSeries {
  readonly key: string
  readonly sides: readonly number[]
}

const GUTTER = 32
const LABEL = 46
const LARGEST = 260

/** Each series as squares around one middle, on the map they look at; all on one scale. */
export function layoutResidualFields(series: readonly FieldSeries[], map: number, width: number) {
  const columns = Math.max(1, series.length)
  const room = Math.min(LARGEST, (width - (columns - 1) * GUTTER) / columns)
  const largest = Math.max(map, ...series.flatMap(({ sides }) => sides))
  const scale = (room - 4) / largest
  const middle = room / 2
  const square = (side: number) => ({
    x: middle - (side * scale) / 2,
    y: LABEL + middle - (side * scale) / 2,
    size: side * scale,
  })
  return {
    height: LABEL + room + 6,
    groups: series.map(({ key, sides }, at) => ({
      key,
      x: at * (room + GUTTER),
      map: square(map),
      squares: sides.map((side, index) => ({
        key: index,
        ...square(side),
        isLast: index === sides.length - 1,
        /** Part of the region lies in the padding. */
        reachesOver: side > map,
      })),
    })),
  }
}
