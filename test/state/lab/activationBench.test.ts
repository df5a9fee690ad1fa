import { describe, expect, it } from 'vitest'
import { TIMED_ACTIVATIONS } from '../../../src/state/lab/activationBench'
import { choose } from '../../../src/state/store'
import { LAPTOP, labBench, msOf, NOTHING_LEFT } from './labFakes'

const SETTING = { inChannels: 64, outChannels: 128, featureSize: 28 }
const OPTIONS = { samples: 9, budgetMs: 60_000 }

describe('a 1×1 convolution with each activation', () => {
  it('is timed 7 times, the one without against the 6 with, 9 pairs each', async () => {
    const bench = labBench()
    await bench.lab.activations(SETTING, OPTIONS)
    const { rows, setting, backend } = bench.state().activations!
    expect(rows.map(({ id, n }) => [id, n])).toEqual([
      ['linear', 54],
      ...TIMED_ACTIVATIONS.map((id) => [id, 9]),
    ])
    expect([setting, backend]).toEqual([SETTING, 'webgl'])
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('of a device that gives activations away holds 1 in each interval, and the true time', async () => {
    const bench = labBench({ webgl: { ...LAPTOP, noise: 0.01 } })
    await bench.lab.activations(SETTING, OPTIONS)
    const macs = 28 * 28 * 64 * 128
    const bytes = 4 * (28 * 28 * 64 + 64 * 128 + 28 * 28 * 128)
    for (const { id, ms, measured } of bench.state().activations!.rows) {
      expect([id, ms!.median / msOf(LAPTOP, { macs, bytes })]).toEqual([id, expect.closeTo(1, 1)])
      if (!measured) continue
      expect(measured.low).toBeLessThanOrEqual(1.01)
      expect(measured.high).toBeGreaterThanOrEqual(0.99)
    }
  })

  it('keeps the convolution alone in slot a while each activation takes its turn in slot b', async () => {
    const bench = labBench()
    await bench.lab.activations(SETTING, OPTIONS)
    expect(bench.calls.filter((call) => call.startsWith('load'))).toEqual([
      'load a linear',
      ...TIMED_ACTIVATIONS.map((id) => `load b ${id}`),
    ])
  })

  it('runs on the backend the reader has chosen, and not at all where it would take minutes', async () => {
    const bench = labBench({ wasm: LAPTOP })
    choose(bench.store, { backend: 'wasm' })
    await bench.lab.activations(SETTING, OPTIONS)
    expect(bench.state().activations?.backend).toBe('wasm')
    const large = { inChannels: 2048, outChannels: 4096, featureSize: 112 }
    await bench.lab.activations(large, OPTIONS)
    expect(bench.state().fault?.fault).toEqual({ code: 'too-large', detail: 'product' })
    expect(bench.state().activations?.setting).toEqual(SETTING)
    expect(bench.counts.opened).toBe(1)
  })
})
