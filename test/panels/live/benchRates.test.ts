import { expect, it } from 'vitest'
import { pairedRates, type SeparableOutcome } from '../../../src/panels/live/device/benchRates'
import type { LayerBenchRow } from '../../../src/state/lab/labState'

const row = (macs: number, median: number, part: Partial<LayerBenchRow> = {}): LayerBenchRow => ({
  id: 'standard',
  macs,
  params: 1,
  trafficBytes: 1,
  stages: 1,
  ms: { median, p10: median, p90: median },
  n: 15,
  fault: null,
  macsRatio: 1,
  measured: null,
  ...part,
})

it('5.76 times fewer MACs at a rate 1.77 times lower leave 3.25 times, whatever all turns say', () => {
  // The standard's median of all its turns, 4.8 ms, would leave 3.64.
  const outcome: SeparableOutcome = {
    case: 'less',
    standard: row(5_308_416, 4.8),
    separable: row(921_600, 1.32, { id: 'separable', stages: 2, macsRatio: 921_600 / 5_308_416 }),
    ratio: 0.308,
    low: 0.2,
    high: 0.5,
  }
  const { standard, separable, slower } = pairedRates(outcome)!
  expect(slower).toBeCloseTo(1.774, 3)
  expect(standard / separable).toBeCloseTo(slower, 9)
  expect(5_308_416 / 921_600 / slower).toBeCloseTo(1 / 0.308, 9)
})
