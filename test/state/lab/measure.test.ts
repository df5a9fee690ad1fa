import { describe, expect, it } from 'vitest'
import { printRecord, readRecord } from '../../../src/state/records/readRecord'
import { LAPTOP, labBench, NOTHING_LEFT } from './labFakes'

const OPTIONS = {
  totalMs: 6000,
  framesUntilMs: 4000,
  warmups: 10,
  leastFrames: 30,
  stepSamples: 20,
}

describe('a measurement', () => {
  it('takes its minute, or what stands for it here: 4 s of frames and 2 s of steps', async () => {
    const bench = labBench({ webgl: { ...LAPTOP, stepClock: 'slope' } })
    const began = bench.edges.now()
    await bench.lab.measure({ ...OPTIONS, stepSamples: 500 })
    const took = bench.edges.now() - began
    expect(took).toBeGreaterThan(5900)
    expect(took).toBeLessThan(6200)
    const { protocol, samples } = bench.state().record!
    expect(protocol.seconds).toBeCloseTo(6, 0)
    expect(protocol.runs).toBe(samples.total.length)
    expect(protocol.runs).toBeGreaterThan(100)
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('keeps every sample of every phase and step, and comes back whole from its file', async () => {
    const bench = labBench()
    await bench.lab.measure(OPTIONS)
    const record = bench.state().record!
    expect(record.configuration).toEqual({
      netId: 'mobilenet_v1',
      alpha: 0.5,
      resolution: 128,
      transforms: '',
      backend: 'webgl',
    })
    expect(record.perLayer?.steps).toHaveLength(30)
    expect(record.perLayer?.steps.every(({ ms }) => ms.length === 20)).toBe(true)
    expect(record.perLayer?.steps.reduce((sum, { macs }) => sum + macs, 0)).toBe(
      record.network.macs,
    )
    expect(record.network.layers).toBe(28)
    expect(record.environment.device.platform).toBe('Linux')
    expect(readRecord(printRecord(record))).toEqual({ ok: true, value: record })
  })

  it('runs at least 30 frames on a device that is slower than its time', async () => {
    const bench = labBench({ webgl: { ...LAPTOP, macsPerSecond: 50e6 } })
    await bench.lab.measure({ ...OPTIONS, totalMs: 200, framesUntilMs: 100 })
    expect(bench.state().record?.samples.total).toHaveLength(30)
  })

  it('tells its progress in seconds', async () => {
    const bench = labBench()
    const told = new Set<number>()
    bench.store.subscribe(({ lab }) => {
      if (lab.running?.total) told.add(lab.running.done)
    })
    await bench.lab.measure(OPTIONS)
    expect([...told]).toEqual([0, 1, 2, 3, 4])
  })
})
