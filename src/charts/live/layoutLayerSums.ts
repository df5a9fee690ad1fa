import { FAMILIES, type Family } from '../net/kinds'

/** Milliseconds, medians of frames, and of the layers by kind. */
export interface FrameSums {
  readonly byFamily: Readonly<Partial<Record<Family, number>>>
  readonly layers: number
  readonly inference: number
  readonly frame: number
}

/** Heights in SVG pixels: words over a bar, the bar, what is between it and the next. */
export const SUMS = { words: 24, bar: 30, gap: 16 } as const
const PITCH = SUMS.words + SUMS.bar + SUMS.gap

interface Stretch {
  readonly x: number
  readonly width: number
}

export interface LayerSumsLayout {
  readonly height: number
  readonly bars: readonly {
    readonly key: 'layers' | 'inference' | 'frame'
    readonly y: number
    readonly width: number
    /** What the next bar has beyond this one; null where it has not, or there is none. */
    readonly rest: Stretch | null
    /** What this bar has beyond the next one, which should hold it. */
    readonly over: Stretch | null
  }[]
  readonly parts: readonly (Stretch & { readonly family: Family })[]
}

/** Three bars from one edge on one scale: the layers by kind, inference, the whole frame. */
export function layoutLayerSums(sums: FrameSums, width: number): LayerSumsLayout {
  const full = Math.max(sums.layers, sums.inference, sums.frame)
  const long = (ms: number) => (full > 0 ? (ms / full) * (width - 2) : 0)
  const keys = ['layers', 'inference', 'frame'] as const
  let at = 0
  return {
    height: keys.length * PITCH - SUMS.gap + 2,
    bars: keys.map((key, index) => {
      const [own, next] = [sums[key], sums[keys[index + 1] ?? key]]
      const between = { x: 1 + long(Math.min(own, next)), width: long(Math.abs(next - own)) }
      return {
        key,
        y: index * PITCH + SUMS.words,
        width: long(own),
        rest: next > own ? between : null,
        over: next < own ? between : null,
      }
    }),
    parts: FAMILIES.flatMap((family) => {
      const wide = long(sums.byFamily[family] ?? 0)
      if (wide === 0) return []
      const part = { family, x: 1 + at, width: wide }
      at += wide
      return [part]
    }),
  }
}
