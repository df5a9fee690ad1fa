export type BenchBackend = 'webgl' | 'wasm'

export const ROW_NAMES = ['frame-to-top5', 'inference-vs-graph', 'inference-vs-layers'] as const

/** Milliseconds of one side of a row. */
export interface Spread {
  readonly median: number
  readonly p10: number
  readonly p90: number
  readonly n: number
}

export interface BenchRow {
  readonly name: (typeof ROW_NAMES)[number]
  readonly backend: BenchBackend
  readonly ours: Spread
  readonly peer: Spread
  /** Median of ours over median of the peer's: lower is faster. */
  readonly ratio: number
}

export interface BenchReport {
  readonly environment: Readonly<Record<string, string | number>>
  readonly rows: readonly BenchRow[]
}

export function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const below = sorted[Math.floor(place)] ?? Number.NaN
    const above = sorted[Math.ceil(place)] ?? Number.NaN
    return Number((below + (above - below) * (place - Math.floor(place))).toFixed(3))
  }
  return { median: at(0.5), p10: at(0.1), p90: at(0.9), n: sorted.length }
}
