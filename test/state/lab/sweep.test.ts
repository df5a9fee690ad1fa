import { describe, expect, it } from 'vitest'
import type { Backend } from '../../../src/runtime/protocol'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { heaviest, sideOf } from '../../../src/state/lab/sides'
import { sweptValues } from '../../../src/state/lab/sweep'
import { choose } from '../../../src/state/store'
import { LAPTOP, labBench, NOTHING_LEFT } from './labFakes'

const OPTIONS = { rounds: 2, samples: 9, visitMs: 60_000 }
/** Time is overhead + MACs ÷ rate and nothing else. */
const PURE = { ...LAPTOP, bytesPerSecond: 1e15, waitMs: 0.001, clockStepMs: 0.005 }

const SIDE = {
  netId: 'mobilenet_v1',
  alpha: 0.5,
  resolution: 128,
  transforms: '',
  backend: 'webgl',
} as const

describe('a sweep', () => {
  it('over α finds 30 operations of 0.05 ms and 20 thousand million MACs a second', async () => {
    const bench = labBench({ webgl: PURE })
    await bench.lab.sweep({ over: 'alpha' }, OPTIONS)
    const { fit, points, finished } = bench.state().sweep!
    expect(points.map(({ alpha }) => alpha)).toEqual([0.25, 0.5, 0.75, 1])
    expect(points.every(({ n, resolution }) => n === 18 && resolution === 128)).toBe(true)
    expect(finished).toBe(true)
    expect(Math.abs(fit!.macsPerSecond / 20e9 - 1)).toBeLessThan(0.03)
    // 28 layers with weights, the pool and the softmax.
    expect(Math.abs(fit!.overheadMs / (30 * 0.05) - 1)).toBeLessThan(0.1)
    expect(fit!.r2).toBeGreaterThan(0.999)
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('over resolution keeps α, and says how far each point lies from the line', async () => {
    const bench = labBench({ webgl: PURE })
    await bench.lab.sweep({ over: 'resolution' }, OPTIONS)
    const { points, fit } = bench.state().sweep!
    expect(points.map(({ resolution }) => resolution)).toEqual([128, 160, 192, 224])
    expect(points.every(({ alpha }) => alpha === 0.5)).toBe(true)
    for (const { macs, ms, fittedMs } of points) {
      expect(fittedMs).toBeCloseTo(fit!.overheadMs + (1000 * macs) / fit!.macsPerSecond, 9)
      expect(Math.abs(ms.median / fittedMs! - 1)).toBeLessThan(0.03)
    }
  })

  it('goes there and back, so that a device growing hot does not bend the line', async () => {
    const bench = labBench({ webgl: PURE })
    await bench.lab.sweep({ over: 'alpha', values: [0.25, 0.5, 1] }, OPTIONS)
    const loads = bench.calls.filter((call) => call.startsWith('load'))
    expect(loads).toHaveLength(6)
    const visits = bench.calls.filter((call) => /^(load|repeat a null 1$)/.test(call))
    expect(visits.filter((call) => call.startsWith('repeat'))).toHaveLength(6 * (9 + 5))
  })

  it('that is cancelled keeps the points it has, and goes nowhere else', async () => {
    const bench = labBench({ webgl: PURE })
    let loads = 0
    bench.onCall((call) => {
      if (call.startsWith('load')) loads += 1
      if (loads === 4) bench.lab.cancel()
    })
    await bench.lab.sweep({ over: 'alpha' }, OPTIONS)
    const { sweep, running, fault } = bench.state()
    expect([running, fault]).toEqual([null, null])
    expect(sweep?.points).toHaveLength(3)
    expect(sweep?.fit).not.toBeNull()
    expect(sweep?.finished).toBe(false)
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('over α asks for a network that has a width multiplier', async () => {
    const bench = labBench()
    choose(bench.store, { netId: 'resnet18', resolution: 64 })
    await bench.lab.sweep({ over: 'alpha' }, OPTIONS)
    expect(bench.state().fault?.fault).toEqual({ code: 'impossible-network', detail: 'resnet18' })
    await bench.lab.sweep(
      { over: 'resolution', values: [64, 96] },
      { rounds: 1, samples: 2, visitMs: 60_000 },
    )
    expect(bench.state().fault).toBeNull()
    expect(bench.state().sweep?.points).toHaveLength(2)
    expect(bench.state().sweep?.fit).toBeNull()
  })

  it('counts four inferences a visit, and no fewer, of a network that takes a second', async () => {
    const bench = labBench({ webgl: { ...PURE, macsPerSecond: 50e6 } })
    await bench.lab.sweep({ over: 'alpha', values: [0.5, 1] }, { ...OPTIONS, visitMs: 1000 })
    expect(bench.state().sweep?.points.map(({ n }) => n)).toEqual([8, 8])
  })

  it('has the values of the network’s own paper', () => {
    expect(sweptValues(SIDE, { over: 'alpha' })).toEqual([0.25, 0.5, 0.75, 1])
    expect(sweptValues(SIDE, { over: 'resolution' })).toEqual([128, 160, 192, 224])
    const v2 = { ...SIDE, netId: 'mobilenet_v2' } as const
    expect(sweptValues(v2, { over: 'resolution' }).length).toBeGreaterThanOrEqual(3)
    expect(sweptValues(SIDE, { over: 'alpha', values: [1, 2] })).toEqual([1, 2])
  })
})

it('of four widths of MobileNetV1 on the CPU the widest is asked about, of those on WebGL none', () => {
  const at = (backend: Backend) =>
    [0.25, 0.5, 0.75, 1].map((alpha) =>
      sideOf({ ...DEFAULT_CHOICE, resolution: 224, alpha, backend }),
    )
  const heavy = heaviest(at('cpu'))
  expect(heavy).toMatchObject({ side: { alpha: 1 }, verdict: 'ask' })
  expect(heavy?.needs.secondsAFrame).toBeCloseTo(5.69, 2)
  expect(heaviest(at('webgl'))).toBeNull()
})
