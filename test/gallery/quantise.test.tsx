import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { layoutQuantiseLine } from '../../src/charts/blocks/layoutQuantiseLine'
import { layoutQuantiseStrip } from '../../src/charts/blocks/layoutQuantiseStrip'
import { QuantiseDepth } from '../../src/charts/blocks/QuantiseDepth'
import { QuantiseSnr } from '../../src/charts/blocks/QuantiseSnr'
import { QuantiseStrip } from '../../src/charts/blocks/QuantiseStrip'
import { gridOf } from '../../src/core/quantise/grid'
import { drawn, words } from './drawn'

afterEach(cleanup)

const nothing = () => {}
const picking = { picked: 0, shown: 0, onHover: nothing, onPick: nothing }
const shared = gridOf({ min: -8, max: 8 }, { bits: 4, isSymmetric: true })
const bars = [
  { key: 'wide', min: -8, max: 8, integers: 15, step: shared.scale },
  { key: 'narrow', min: -0.2, max: 0.3, integers: 1, step: shared.scale },
]

describe('the gallery of quantisation', () => {
  it('two channels on a grid of 15 values: one spans it, one has a single integer', () => {
    const picture = (
      <QuantiseStrip
        {...picking}
        width={400}
        bars={bars}
        shared={shared}
        bits={4}
        hue="dw"
        text={{
          ...{ ...words, pick: 'Channel', picked: 'wide', ranges: 'ranges', bits: 'bits' },
          ...{ xAxis: 'channels', tick: String, bitTick: String },
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a depthwise layer that loses 36 dB and a pointwise one that loses 18', () => {
    const picture = (
      <QuantiseSnr
        {...picking}
        width={400}
        isPerChannel={false}
        columns={[
          { key: 'dw', family: 'depthwise', shared: 12, own: 48 },
          { key: 'pw', family: 'pointwise', shared: 26, own: 44 },
        ]}
        legend={[{ family: 'depthwise', label: 'DW depthwise' }]}
        text={{
          ...{ ...words, pick: 'Layer', picked: 'dw', yAxis: 'dB', edges: 'own, shared' },
          tick: String,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('noise that grows over three layers until it is louder than the signal', () => {
    const picture = (
      <QuantiseDepth
        width={400}
        families={['conv', 'depthwise', 'pointwise']}
        lines={[
          { name: 'own', values: [46, 40, 35] },
          { name: 'shared', values: [20, 9, -2] },
        ]}
        text={{ ...words, xAxis: 'layers', yAxis: 'dB', tick: String }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('draws all 15 lines of a grid of 4 bits, and none of 8 bits’ 255, which run together', () => {
    expect(layoutQuantiseStrip(bars, shared, 4, 400).lines).toHaveLength(15)
    const fine = gridOf({ min: -8, max: 8 }, { bits: 8, isSymmetric: true })
    const layout = layoutQuantiseStrip(bars, fine, 8, 400)
    expect([layout.lines.length, layout.isDense]).toEqual([0, true])
  })

  it('draws the outermost of 1001 weights though it draws one in seven', () => {
    const weights = Array.from({ length: 1001 }, (_, at) => (at === 500 ? 8 : (at - 500) / 500))
    const { weights: placed } = layoutQuantiseLine(weights, shared, 600)
    expect(placed.map(({ key }) => key)).toContain(500)
    expect(placed.length).toBeLessThan(170)
  })

  it('never draws what is not a number, be every layer exact or nothing but noise', () => {
    const text = drawn(
      <QuantiseDepth
        width={300}
        families={['conv', 'conv']}
        lines={[{ name: 'a', values: [Number.POSITIVE_INFINITY, Number.NaN] }]}
        text={{ ...words, xAxis: 'x', yAxis: 'y', tick: String }}
      />,
    )
    expect(text).not.toMatch(/NaN|Infinity/)
  })
})
