import { describe, expect, it } from 'vitest'
import { type VerdictFacts, verdict } from '../../../src/core/stats/verdict'

const interval = (ratio: number, width = 0.02) => ({
  ratio,
  low: ratio * (1 - width),
  high: ratio * (1 + width),
  pairs: 100,
})

const IDLE = { inferenceMs: 10, transferMs: 0.2, dispatchMs: 0.2, unpacked: 0 }

/** A network of an eighth of the MACs and half the bytes, unless said otherwise. */
const facts = (part: Partial<VerdictFacts>): VerdictFacts => ({
  macsRatio: 0.125,
  trafficRatio: 0.5,
  measured: interval(0.125),
  a: IDLE,
  b: { ...IDLE, inferenceMs: 1.25 },
  ...part,
})

describe('a verdict', () => {
  it('agrees where the interval holds the count, and where it misses by less than a tenth', () => {
    expect(verdict(facts({})).code).toBe('agrees')
    expect(verdict(facts({ measured: interval(0.135, 0.01) })).code).toBe('agrees')
    expect(verdict(facts({ measured: interval(0.139, 0.01) })).code).not.toBe('agrees')
  })

  it('is too close to tell where no difference and the count both lie in the interval', () => {
    const measured = { ratio: 0.9, low: 0.7, high: 1.1, pairs: 30 }
    expect(verdict(facts({ macsRatio: 0.75, measured })).code).toBe('too-close')
  })

  it('is too close to tell where the count lies in an interval it is twice as high as', () => {
    const measured = { ratio: 3.5, low: 2.9, high: 9.9, pairs: 10 }
    expect(verdict(facts({ macsRatio: 7, measured })).code).toBe('too-close')
    const narrow = { ratio: 5.9, low: 5.1, high: 7.2, pairs: 10 }
    expect(verdict(facts({ macsRatio: 7, measured: narrow })).code).toBe('agrees')
  })

  it('agrees that two of the same size take the same time', () => {
    expect(verdict(facts({ macsRatio: 1, trafficRatio: 1, measured: interval(1) })).code).toBe(
      'agrees',
    )
  })

  it('blames upload and readback: 4 ms beside 10 and 1.25 make 0.125 into 5.25 ÷ 14', () => {
    const a = { ...IDLE, transferMs: 4 }
    const b = { ...IDLE, inferenceMs: 1.25, transferMs: 4 }
    const told = verdict(facts({ a, b, measured: interval(0.375) }))
    expect(told.code).toBe('transfer')
    expect(told.expected).toBeCloseTo(5.25 / 14, 12)
    expect(told.explained).toBeCloseTo(1, 6)
    expect(told.transferShare[1]).toBeCloseTo(4 / 5.25, 12)
    expect(told.shortfall).toBeCloseTo(3, 12)
  })

  it('blames dispatch: 3 ms of operations each make 0.125 into (3 + 0.125 · 7) ÷ 10', () => {
    const a = { ...IDLE, dispatchMs: 3 }
    const b = { ...IDLE, inferenceMs: 3.875, dispatchMs: 3 }
    const told = verdict(facts({ a, b, measured: interval(0.39) }))
    expect(told.code).toBe('dispatch')
    expect(told.expected).toBeCloseTo(0.3875, 12)
    expect(told.dispatchShare[1]).toBeCloseTo(3 / 4.075, 12)
  })

  it('blames memory where the time follows the bytes', () => {
    const told = verdict(facts({ measured: interval(0.48) }))
    expect(told.code).toBe('memory')
    expect(told.expected).toBe(0.5)
  })

  it('names the packing rule where one side alone lies outside it and nothing else serves', () => {
    const a = { ...IDLE, unpacked: 0 }
    const b = { ...IDLE, inferenceMs: 20, unpacked: 4 }
    const slower = { trafficRatio: 0.1, measured: interval(2), a }
    expect(verdict(facts({ ...slower, b })).code).toBe('packing')
    expect(verdict(facts({ ...slower, b: { ...b, unpacked: 0 } })).code).toBe('unexplained')
  })

  it('has no reason where every one of them points the other way', () => {
    const told = verdict(facts({ macsRatio: 0.5, trafficRatio: 0.6, measured: interval(0.3) }))
    expect(told.code).toBe('unexplained')
    expect(told.explained).toBe(0)
  })
})
