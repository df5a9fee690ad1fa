interface Room {
  readonly width: number
  readonly height: number
  /** Between two columns. */
  readonly gutter: number
  /** Above every column but the first. */
  readonly head: number
}

/** Below this the words in a drawing cannot be read. */
export const LEGIBLE = 0.8

/**
 * Where columns end, each by the floor after its last, so that all of it can be seen as large as
 * possible; of two ways that show as much, the one with fewer columns. Columns are as even as
 * their breaks allow. No more of them stand side by side than can be read at the room's width.
 */
export function columnBreaks(
  heights: readonly number[],
  spans: readonly { readonly left: number; readonly right: number }[],
  mayBreak: readonly boolean[],
  room: Room,
): readonly number[] {
  const total = heights.reduce((sum, height) => sum + height, 0)
  const places = mayBreak.filter(Boolean).length
  let best = { breaks: [heights.length] as readonly number[], scale: 0 }
  for (let count = 1; count <= places + 1; count += 1) {
    const breaks = evenBreaks(heights, mayBreak, count, total)
    if (breaks.length < count) break
    const width = widthOf(breaks, spans, room.gutter)
    if (count > 1 && width > room.width / LEGIBLE) break
    const height = Math.max(...columnHeights(breaks, heights)) + (count > 1 ? room.head : 0)
    const scale = Math.min(1, room.width / width, room.height / height)
    if (scale > best.scale + 0.02) best = { breaks, scale }
    if (scale === 1) break
  }
  return best.breaks
}

function widthOf(
  breaks: readonly number[],
  spans: readonly { readonly left: number; readonly right: number }[],
  gutter: number,
): number {
  return breaks.reduce((sum, end, column) => {
    const own = spans.slice(column === 0 ? 0 : breaks[column - 1]!, end)
    const left = Math.min(...own.map((span) => span.left))
    const right = Math.max(...own.map((span) => span.right))
    return sum + right - left + gutter
  }, -gutter)
}

const columnHeights = (breaks: readonly number[], heights: readonly number[]) =>
  breaks.map((end, column) =>
    heights
      .slice(column === 0 ? 0 : breaks[column - 1]!, end)
      .reduce((sum, height) => sum + height, 0),
  )

/** At most `count` columns whose tallest is as low as can be. */
function evenBreaks(
  heights: readonly number[],
  mayBreak: readonly boolean[],
  count: number,
  total: number,
): readonly number[] {
  let [low, high] = [total / count, total]
  while (high - low > 1) {
    const limit = (low + high) / 2
    if (filled(heights, mayBreak, limit).length <= count) high = limit
    else low = limit
  }
  return filled(heights, mayBreak, high)
}

/** Columns filled one after the other; a piece that cannot be broken may stand out. */
function filled(
  heights: readonly number[],
  mayBreak: readonly boolean[],
  limit: number,
): readonly number[] {
  const ends: number[] = []
  let column = 0
  let piece = 0
  let pieceStart = 0
  heights.forEach((height, floor) => {
    piece += height
    const isLast = floor === heights.length - 1
    if (!mayBreak[floor] && !isLast) return
    if (column > 0 && column + piece > limit) {
      ends.push(pieceStart)
      column = 0
    }
    column += piece
    piece = 0
    pieceStart = floor + 1
  })
  return [...ends, heights.length]
}
