/** One measure of both blocks, on a scale of its own. */
export interface BarGroup {
  readonly key: string
  readonly rows: readonly {
    readonly key: string
    readonly value: number
    /** Parts that add up to the value. */
    readonly parts: readonly { readonly key: string; readonly value: number }[]
  }[]
}

const WIDE = 700
const GUTTER = 28
const HEADING = 26
const LABEL = 20
const BAR = 22
const GAP = 12
/** Room for a figure in its part. */
const ROOM = 58

/** Measures side by side where there is room, else one under the other. */
export function layoutResidualBars(groups: readonly BarGroup[], width: number) {
  const isWide = width >= WIDE
  const columns = isWide ? Math.max(1, groups.length) : 1
  const long = (width - (columns - 1) * GUTTER) / columns
  const pitch = LABEL + BAR + GAP
  const tallest = Math.max(0, ...groups.map(({ rows }) => HEADING + rows.length * pitch))
  const placed = groups.map((group, at) => {
    const most = Math.max(1, ...group.rows.map(({ value }) => value))
    return {
      key: group.key,
      x: isWide ? at * (long + GUTTER) : 0,
      y: isWide ? 0 : at * (tallest + 8),
      rows: group.rows.map((row, index) => {
        let from = 0
        return {
          key: row.key,
          y: HEADING + index * pitch + LABEL,
          parts: row.parts.map((part) => {
            const x = (from / most) * long
            from += part.value
            const wide = (part.value / most) * long
            return { key: part.key, x, width: wide, hasRoom: wide >= ROOM }
          }),
        }
      }),
    }
  })
  return {
    groups: placed,
    bar: BAR,
    long,
    height: isWide ? tallest : Math.max(0, groups.length * (tallest + 8) - 8),
  }
}
