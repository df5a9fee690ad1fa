import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { LayerBenchBars } from '../../src/charts/live/LayerBenchBars'
import { Roofline } from '../../src/charts/live/Roofline'
import { SweepChart } from '../../src/charts/live/SweepChart'
import { drawn, words } from './drawn'

afterEach(cleanup)

const nothing = () => {}

describe('the gallery of the device', () => {
  it('a depthwise layer under the slant and held by its start, a pointwise one under the flat roof', () => {
    const picture = (
      <Roofline
        width={500}
        roofs={{ flat: 1e10, slant: 2e9 }}
        range={[1e8, 2e10]}
        dots={[
          {
            ...{ key: 'dw', family: 'depthwise', intensity: 2 },
            ...{ rate: 1e9, slow: 8e8, fast: 1.2e9, startRate: 2e9 },
          },
          {
            ...{ key: 'pw', family: 'pointwise', intensity: 20 },
            ...{ rate: 6e9, slow: 5e9, fast: 7e9, startRate: 9e10 },
          },
        ]}
        legend={[
          { family: 'depthwise', label: 'DW depthwise' },
          { family: 'pointwise', label: 'PW pointwise' },
        ]}
        picked={0}
        shown={0}
        onHover={nothing}
        onPick={nothing}
        text={{
          ...words,
          xAxis: 'FLOPs a byte',
          yAxis: 'MACs a second',
          compute: 'arithmetic 10 G',
          memory: 'memory 4 GB/s',
          start: 'start',
          pick: 'Layer',
          picked: 'dw',
          tick: String,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('two widths and the line through them, 2 ms above nothing', () => {
    const picture = (
      <SweepChart
        width={400}
        fit={{ overheadMs: 2, msPerWork: 0.02 }}
        dots={[
          {
            ...{ key: 'a', work: 100, label: 'α 0.5', fittedMs: 4 },
            ms: { median: 4.2, p10: 4, p90: 5 },
          },
          {
            ...{ key: 'b', work: 400, label: 'α 1', fittedMs: 10 },
            ms: { median: 9.8, p10: 9, p90: 11 },
          },
        ]}
        text={{
          ...words,
          xAxis: 'MACs',
          yAxis: 'ms',
          overhead: '2 ms',
          tick: String,
          ms: String,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('half the work in a fifth more time, and a way that goes on beyond the page', () => {
    const picture = (
      <LayerBenchBars
        width={700}
        bars={[
          {
            ...{ key: 'a', name: 'Separable', detail: '1 ms', counted: 0.5 },
            ...{ countedText: '0.5×', measuredText: '1.2×' },
            measured: { ratio: 1.2, low: 1, high: 1.4 },
          },
          {
            ...{ key: 'b', name: 'Grouped', detail: '40 ms', counted: 0.25 },
            ...{ countedText: '0.25×', measuredText: '46×' },
            measured: { ratio: 46, low: 30, high: 60 },
          },
        ]}
        text={{ ...words, tick: String }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })
})
