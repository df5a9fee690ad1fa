import { describe, expect, it } from 'vitest'
import type { LabSide } from '../../../src/state/lab/labState'
import { costOf } from '../../../src/state/lab/sides'
import { type DeviceModel, LAPTOP, labBench, msOf, NOTHING_LEFT, programOf } from './labFakes'

const side = (part: Partial<LabSide> = {}): LabSide => ({
  netId: 'mobilenet_v1',
  alpha: 0.5,
  resolution: 128,
  transforms: '',
  backend: 'webgl',
  ...part,
})

/** What the device model says the frame of a side takes, upload, wait and readback included. */
function trueMs(of: LabSide, model: DeviceModel): number {
  const cost = costOf(of)
  if (!cost.ok) throw new Error(cost.fault.code)
  const { costs } = programOf(cost.value.graph)
  const steps = costs.reduce((sum, step) => sum + msOf(model, step), 0)
  return steps + model.transferMs + model.waitMs
}

const OPTIONS = { warmups: 10, runs: 60 }

describe('a comparison', () => {
  it('holds the true ratio of a known device in its interval, and the counted one beside it', async () => {
    const bench = labBench()
    const [a, b] = [side(), side({ transforms: 'full' })]
    await bench.lab.compare(a, b, OPTIONS)
    const { comparison, running, fault } = bench.state()
    expect([running, fault]).toEqual([null, null])
    const truth = trueMs(b, LAPTOP) / trueMs(a, LAPTOP)
    expect(comparison?.total.low).toBeLessThanOrEqual(truth)
    expect(comparison?.total.high).toBeGreaterThanOrEqual(truth)
    expect(comparison?.total.pairs).toBe(60)
    expect(comparison?.counted.macs).toBeCloseTo(
      comparison!.b.network.macs / comparison!.a.network.macs,
      9,
    )
    expect(comparison?.a.phases.total.median).toBeCloseTo(trueMs(a, LAPTOP), 0)
    expect(comparison?.a.framesPerSecond).toBeCloseTo(1000 / (1 + trueMs(a, LAPTOP)), -1)
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('of a device too slow for its time ends with 8 pairs after 4 warm-ups, and says so', async () => {
    const bench = labBench()
    await bench.lab.compare(side(), side({ resolution: 96 }), { ...OPTIONS, withinMs: 1 })
    const { comparison } = bench.state()
    expect(comparison?.runs).toBe(8)
    expect(comparison?.total.pairs).toBe(8)
    expect(comparison?.a.warmups).toBe(4)
  })

  it('gives both sides each frame in turn, the first place changing hands, in one runtime', async () => {
    const bench = labBench()
    await bench.lab.compare(side(), side({ resolution: 96 }), { warmups: 10, runs: 4 })
    const frames = bench.calls.filter((call) => /^(grab|infer)/.test(call))
    const first = frames.slice(0, 9)
    expect(first).toEqual([
      'grab 128',
      'infer a 128',
      'infer b 96',
      'grab 128',
      'infer b 96',
      'infer a 128',
      'grab 128',
      'infer a 128',
      'infer b 96',
    ])
    expect(bench.counts.opened).toBe(1)
  })

  it('runs two backends in a runtime each', async () => {
    const slow = { ...LAPTOP, macsPerSecond: 2e9, stepClock: 'clock' } as const
    const bench = labBench({ webgl: LAPTOP, wasm: slow })
    const [a, b] = [side(), side({ backend: 'wasm' })]
    await bench.lab.compare(a, b, OPTIONS)
    const { comparison } = bench.state()
    expect(bench.counts.opened).toBe(2)
    expect(bench.calls.filter((call) => call.startsWith('start'))).toEqual([
      'start webgl',
      'start wasm',
    ])
    expect(comparison?.counted.macs).toBe(1)
    const truth = trueMs(b, slow) / trueMs(a, LAPTOP)
    expect(Math.abs(comparison!.total.ratio / truth - 1)).toBeLessThan(0.05)
    expect(comparison?.b.side.backend).toBe('wasm')
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('blames dispatch where starting operations is all that takes time', async () => {
    const model = { ...LAPTOP, overheadMs: 1, macsPerSecond: 100e9, bytesPerSecond: 1e12 }
    const bench = labBench({ webgl: model })
    // 28 layers either way, an eighth of the work.
    await bench.lab.compare(side({ alpha: 1 }), side({ alpha: 0.25 }), OPTIONS)
    const { verdict, a } = bench.state().comparison!
    expect(verdict.code).toBe('dispatch')
    expect(verdict.dispatchShare[0]).toBeGreaterThan(0.7)
    expect(a.overheadMs).toBeCloseTo(1, 1)
  })

  it('agrees with the count where multiply–accumulates are all that takes time', async () => {
    const model = { ...LAPTOP, overheadMs: 0, bytesPerSecond: 1e15, transferMs: 0.01, waitMs: 0.01 }
    const bench = labBench({ webgl: { ...model, macsPerSecond: 2e9 } })
    await bench.lab.compare(side(), side({ transforms: 'full' }), OPTIONS)
    expect(bench.state().comparison?.verdict.code).toBe('agrees')
  })

  it('sums the steps where the GPU times them, and does not where only repetition could', async () => {
    const bench = labBench()
    await bench.lab.compare(side(), side({ alpha: 0.25 }), { warmups: 10, runs: 5 })
    const { a } = bench.state().comparison!
    const steps = trueMs(side(), LAPTOP) - LAPTOP.transferMs - LAPTOP.waitMs
    expect(Math.abs(a.stepsMs! / steps - 1)).toBeLessThan(0.03)
    const slope = labBench({ webgl: { ...LAPTOP, stepClock: 'slope' } })
    await slope.lab.compare(side(), side({ alpha: 0.25 }), { warmups: 10, runs: 5 })
    expect(slope.state().comparison?.a.stepsMs).toBeNull()
  })

  it('is not to be had of a network that cannot be, nor on a backend that is not there', async () => {
    const bench = labBench()
    await bench.lab.compare(side(), side({ netId: 'alexnet', resolution: 32 }), OPTIONS)
    expect(bench.state().fault?.fault.code).toBe('impossible-network')
    await bench.lab.compare(side(), side({ backend: 'webgpu' }), OPTIONS)
    expect(bench.state().fault).toEqual({
      task: 'compare',
      fault: { code: 'no-backend', detail: 'webgpu' },
    })
    expect(bench.state().comparison).toBeNull()
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })
})
