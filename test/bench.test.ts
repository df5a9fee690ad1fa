import { describe, expect, it } from 'vitest'
import { type Pair, ratioInterval, rowOf } from '../scripts/bench/rows'
import { readRuns } from '../scripts/bench/runs'
import { createRandom } from '../src/core/random'

const random = createRandom(5)
/** Ours takes half of the peer's time, both in a noise of a fifth. */
const pairs: readonly Pair[] = Array.from({ length: 40 }, () => [
  5 * (0.8 + 0.4 * random()),
  10 * (0.8 + 0.4 * random()),
])

describe('a row of the benchmark', () => {
  it('has medians, deciles, their number and the ratio of the medians', () => {
    const row = rowOf('frame-to-top5', 'wasm', [
      [1, 4],
      [2, 4],
      [3, 8],
    ])
    expect(row.ours).toEqual({ median: 2, p10: 1.2, p90: 2.8, n: 3 })
    expect(row.ratio).toBe(0.5)
  })

  it('gives an interval around its ratio, narrower than 0.2 for 40 pairs', () => {
    const { ratio, ratioInterval: interval } = rowOf('frame-to-top5', 'wasm', pairs)
    const [low, high] = interval
    expect(low).toBeLessThan(ratio)
    expect(high).toBeGreaterThan(ratio)
    expect(high - low).toBeLessThan(0.2)
  })

  it('gives the same interval for the same pairs, and a point where nothing varies', () => {
    expect(ratioInterval(pairs)).toEqual(ratioInterval(pairs))
    expect(ratioInterval(Array.from({ length: 10 }, () => [3, 6] as const))).toEqual([0.5, 0.5])
  })

  it('holds a ratio of medians that were rounded to the microsecond', () => {
    const steps = Array.from({ length: 30 }, (): Pair => [3.7000000001, 5.2999999999])
    const { ratio, ratioInterval: interval } = rowOf('inference-vs-graph', 'wasm', steps)
    expect(interval[0]).toBeLessThanOrEqual(ratio)
    expect(interval[1]).toBeGreaterThanOrEqual(ratio)
  })

  it('keeps a pair together: a moment twice as slow for both does not widen it', () => {
    const together = pairs.map((_, at): Pair => (at % 2 ? [5, 10] : [10, 20]))
    expect(ratioInterval(together)).toEqual([0.5, 0.5])
  })
})

describe('--runs', () => {
  it.each(['9', '0', '-12', '12.5', 'many', ''])('%j is refused: 10 are needed', (runs) => {
    expect(readRuns(runs)).toEqual({
      ok: false,
      fault: `--runs ${runs}: a whole number from 10 on is needed.`,
    })
  })

  it('10 is 10 on both backends; left out it is 30 on WebGL and 100 on WebAssembly', () => {
    expect(readRuns('10')).toEqual({ ok: true, value: { webgl: 10, wasm: 10 } })
    expect(readRuns(undefined)).toEqual({ ok: true, value: { webgl: 30, wasm: 100 } })
  })
})
