import { describe, expect, it } from 'vitest'
import { factorizations, type LayerSetting } from '../../../src/core/closedForm'
import { DEFAULT_CONVENTION } from '../../../src/core/convention'
import { LAPTOP, labBench, msOf, NOTHING_LEFT } from './labFakes'

const SETTING: LayerSetting = {
  kernelSize: 3,
  inChannels: 64,
  outChannels: 128,
  featureSize: 56,
  stride: 1,
  padding: 'same',
  dilation: 1,
  groups: 4,
  expansion: 2,
}
const OPTIONS = { samples: 9, budgetMs: 60_000 }

describe('a layer on the bench', () => {
  it('ranks its five ways as the device does, which is not as the count does', async () => {
    // So slow a memory that the inverted residual's expanded maps weigh more than its MACs.
    const model = { ...LAPTOP, macsPerSecond: 200e9, bytesPerSecond: 2e9 }
    const bench = labBench({ webgl: model })
    await bench.lab.layer(SETTING, 'webgl', OPTIONS)
    const { rows } = bench.state().layer!
    const counted = factorizations(SETTING, DEFAULT_CONVENTION)
    if (!counted.ok) throw new Error(counted.fault.code)
    const trueMs = new Map(
      counted.value.map(({ id, stages }) => [
        id,
        stages.reduce(
          (sum, { macs, trafficBytes: bytes }) => sum + msOf(model, { macs, bytes }),
          0,
        ),
      ]),
    )
    for (const { id, ms } of rows)
      expect(Math.abs(ms!.median / trueMs.get(id)! - 1)).toBeLessThan(0.03)
    const by = (value: (row: (typeof rows)[number]) => number) =>
      [...rows].sort((one, other) => value(one) - value(other)).map(({ id }) => id)
    expect(by(({ macs }) => macs)).toEqual([
      'separable',
      'grouped',
      'invertedResidual',
      // To the last one as many: 3·64·128 + 3·128·128 is 9·64·128.
      'standard',
      'spatial',
    ])
    expect(by(({ ms }) => ms!.median)).toEqual([
      'grouped',
      'separable',
      'standard',
      'spatial',
      'invertedResidual',
    ])
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('holds the true ratio to the standard convolution in its interval', async () => {
    const bench = labBench({ webgl: { ...LAPTOP, overheadMs: 0, bytesPerSecond: 1e15 } })
    await bench.lab.layer(SETTING, 'webgl', OPTIONS)
    for (const { id, macsRatio, measured, n } of bench.state().layer!.rows.slice(1)) {
      expect([id, n]).toEqual([id, 9])
      expect(measured!.low).toBeLessThanOrEqual(macsRatio * 1.01)
      expect(measured!.high).toBeGreaterThanOrEqual(macsRatio * 0.99)
    }
    const [standard, , separable] = bench.state().layer!.rows
    expect(separable?.macsRatio).toBeCloseTo(1 / 128 + 1 / 9, 12)
    expect(standard?.n).toBe(36)
    expect(standard?.measured).toBeNull()
  })

  it('keeps the standard convolution in slot a while the others take turns in slot b', async () => {
    const bench = labBench()
    await bench.lab.layer(SETTING, 'webgl', OPTIONS)
    expect(bench.calls.filter((call) => call.startsWith('load'))).toEqual([
      'load a standard',
      'load b grouped',
      'load b separable',
      'load b invertedResidual',
      'load b spatial',
    ])
  })

  it('tells in its row what the device could not hold, and goes on', async () => {
    const bench = labBench()
    bench.failAt('load b invertedResidual', 'out-of-memory')
    await bench.lab.layer(SETTING, 'webgl', OPTIONS)
    const rows = bench.state().layer!.rows
    expect(rows[3]?.fault?.code).toBe('out-of-memory')
    expect(rows[3]?.ms).toBeNull()
    expect(rows[4]?.ms).not.toBeNull()
  })

  it('does not try what would take a device many minutes', async () => {
    const bench = labBench()
    const large = { ...SETTING, inChannels: 2048, outChannels: 2048, featureSize: 224 }
    await bench.lab.layer(large, 'webgl', OPTIONS)
    expect(bench.state().fault?.fault).toEqual({ code: 'too-large', detail: 'standard' })
    expect(bench.counts.opened).toBe(0)
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('of groups that do not divide its channels is no layer', async () => {
    const bench = labBench()
    await bench.lab.layer({ ...SETTING, groups: 5 }, 'webgl', OPTIONS)
    expect(bench.state().fault?.fault.code).toBe('impossible-network')
  })

  it('has fewer pairs, and no fewer than five, where time is up', async () => {
    const bench = labBench({ webgl: { ...LAPTOP, macsPerSecond: 1e9 } })
    await bench.lab.layer(SETTING, 'webgl', { samples: 50, budgetMs: 10 })
    expect(
      bench
        .state()
        .layer!.rows.slice(1)
        .map(({ n }) => n),
    ).toEqual([5, 5, 5, 5])
  })
})
