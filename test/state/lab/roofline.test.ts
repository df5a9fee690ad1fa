import { describe, expect, it } from 'vitest'
import { stepSpread } from '../../../src/state/lab/summary'
import { LAPTOP, labBench, msOf, NOTHING_LEFT } from './labFakes'

const OPTIONS = { limitsMs: 5000, stepsMs: 6000, samples: 12 }

/** Share by which one value misses another. */
const miss = (value: number, wanted: number) => Math.abs(value / wanted - 1)

describe('the roof of a known device', () => {
  it('is found: 20 thousand million MACs and 10 GB a second, 0.05 ms an operation', async () => {
    const bench = labBench()
    await bench.lab.roofline(OPTIONS)
    const { limits } = bench.state().roofline!
    expect(miss(limits.macsPerSecond, 20e9)).toBeLessThan(0.08)
    expect(miss(limits.bytesPerSecond, 10e9)).toBeLessThan(0.08)
    expect(miss(limits.overheadMs, 0.05)).toBeLessThan(0.08)
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('is found in a few seconds, of a device a hundred times slower too', async () => {
    for (const factor of [1, 100]) {
      const slow = {
        ...LAPTOP,
        macsPerSecond: LAPTOP.macsPerSecond / factor,
        bytesPerSecond: LAPTOP.bytesPerSecond / factor,
        stepClock: 'slope',
      } as const
      const bench = labBench({ webgl: slow })
      const began = bench.edges.now()
      await bench.lab.roofline({ ...OPTIONS, stepsMs: 0, samples: 1 })
      const { roofline } = bench.state()
      expect(miss(roofline!.limits.macsPerSecond, slow.macsPerSecond)).toBeLessThan(0.15)
      expect(bench.edges.now() - began).toBeLessThan(12_000)
    }
  })

  it('grows its products and copies until they are no faster', async () => {
    const bench = labBench()
    await bench.lab.roofline(OPTIONS)
    const { products, copies } = bench.state().roofline!
    for (const points of [products, copies]) {
      expect(points.length).toBeGreaterThan(2)
      const sizes = points.map(({ size }) => size)
      expect([...sizes].sort((a, b) => a - b)).toEqual(sizes)
      expect(points.at(-1)!.perSecond).toBeGreaterThan(points[0]!.perSecond)
    }
  })

  it('stops at what the device can hold', async () => {
    const bench = labBench()
    bench.failAt('load a product', 'out-of-memory', 3)
    await bench.lab.roofline(OPTIONS)
    expect(bench.state().fault).toBeNull()
    expect(bench.state().roofline?.products).toHaveLength(3)
  })
})

describe('layers under the roof', () => {
  // A clock that steps by 0.1 ms times layers of 0.1 ms: some eight frames make one sample there.
  it.each([
    ['gpu-timer', 0.06],
    ['clock', 0.25],
    ['slope', 0.06],
  ] as const)(
    'have the time the device took for each, by %s, to within %d of it',
    async (stepClock, share) => {
      const bench = labBench({ webgl: { ...LAPTOP, stepClock } })
      await bench.lab.roofline(OPTIONS)
      const { points, clock } = bench.state().roofline!
      expect(clock).toBe(stepClock)
      // One convolution, 13 depthwise, 13 pointwise, the classifier.
      expect(points).toHaveLength(28)
      for (const { macs, bytes, ms } of points)
        expect(miss(ms.median, msOf(LAPTOP, { macs, bytes }))).toBeLessThan(share)
    },
  )

  it('that last as long as the clock’s step take at most 16 frames for each of 12 samples', async () => {
    const bench = labBench({ webgl: { ...LAPTOP, stepClock: 'clock' } })
    await bench.lab.roofline({ ...OPTIONS, stepsMs: 60_000 })
    const counts = bench.state().roofline!.points.map(({ n }) => n)
    expect(Math.min(...counts)).toBe(12)
    const frames = bench.calls.filter((call) => call.startsWith('infer')).length
    expect(frames).toBeGreaterThan(12)
    expect(frames).toBeLessThan(12 * 16)
  })

  it('have a clock’s deciles as they came, and the mean of all in the middle', () => {
    const samples = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2]
    expect(stepSpread(samples, 'clock')).toEqual({ median: 4 / 11, p10: 0, p90: 1 })
    expect(stepSpread(samples, 'gpu-timer')).toEqual({ median: 0, p10: 0, p90: 1 })
  })

  it('are bound by what the model makes longest', async () => {
    const bench = labBench()
    await bench.lab.roofline(OPTIONS)
    const { points } = bench.state().roofline!
    const bounds = new Map(points.map(({ name, bound }) => [name, bound]))
    expect(bounds.get('conv_pw_11')).toBe('compute')
    expect(bounds.get('conv_dw_2')).toBe('memory')
    expect(bounds.get('conv_dw_13')).toBe('dispatch')
    for (const { macsPerSecond, roof } of points) expect(macsPerSecond).toBeLessThan(roof)
  })

  it('are timed by repetition where the GPU timer turns out to talk nonsense', async () => {
    const bench = labBench()
    const { openRuntime } = bench.edges
    Object.assign(bench.edges, {
      openRuntime: async () => {
        const api = await openRuntime()
        return {
          ...api,
          infer: async (...asked: Parameters<typeof api.infer>) => {
            const answer = await api.infer(...asked)
            const nonsense = { clock: 'slope', steps: [] } as const
            return answer.ok
              ? { ok: true, value: { ...answer.value, stepTimes: nonsense } }
              : answer
          },
        }
      },
    })
    await bench.lab.roofline(OPTIONS)
    expect(bench.state().roofline?.clock).toBe('slope')
    expect(bench.state().roofline?.points).toHaveLength(28)
  })
})
