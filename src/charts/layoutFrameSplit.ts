import { scaleLinear } from 'd3'

export interface SplitPart {
  readonly key: string
  readonly label: string
  /** Median in milliseconds. */
  readonly ms: number
  readonly printed: string
  /** Outside the timed span: drawn as an outline after the rest. */
  readonly isOutside: boolean
}

/** Height of the bar and of each line of words under it, in SVG pixels. */
export const SPLIT = { bar: 28, line: 24, gap: 10, swatch: 13 } as const

export interface SplitLayout {
  readonly height: number
  readonly bars: readonly {
    readonly part: SplitPart
    readonly x: number
    readonly width: number
  }[]
  readonly legend: readonly { readonly part: SplitPart; readonly x: number; readonly y: number }[]
}

/** A part's label takes this many pixels at the least, so that columns of words stay apart. */
const COLUMN = 190

/**
 * One frame from left to right as its medians, to scale. Words stand in columns under
 * the bar, as many as fit, for slivers have no room for a word.
 */
export function layoutFrameSplit(parts: readonly SplitPart[], width: number): SplitLayout {
  const total = parts.reduce((sum, { ms }) => sum + ms, 0)
  const scale = scaleLinear([0, total || 1], [0, width])
  let before = 0
  const bars = parts.map((part) => {
    const x = scale(before)
    before += part.ms
    return { part, x, width: Math.max(1, scale(before) - x) }
  })
  const columns = Math.max(1, Math.min(parts.length, Math.floor(width / COLUMN)))
  const legend = parts.map((part, at) => ({
    part,
    x: (at % columns) * (width / columns),
    y: SPLIT.bar + SPLIT.gap + (Math.floor(at / columns) + 0.5) * SPLIT.line,
  }))
  const lines = Math.ceil(parts.length / columns)
  return { height: SPLIT.bar + SPLIT.gap + lines * SPLIT.line, bars, legend }
}
