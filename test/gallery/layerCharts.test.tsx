import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { LayerPairs } from '../../src/charts/live/LayerPairs'
import { LayerSums } from '../../src/charts/live/LayerSums'
import { drawn, words } from './drawn'

afterEach(cleanup)

describe('the gallery of layers', () => {
  it('three layers’ shares of the cost above their shares of the time', () => {
    const picture = (
      <LayerPairs
        width={400}
        pairs={[
          { key: 'conv1', cost: { conv: 0.1 }, time: { conv: 0.2 } },
          { key: 'dw', cost: { depthwise: 0.1 }, time: { depthwise: 0.5 } },
          { key: 'pw', cost: { pointwise: 0.8 }, time: { pointwise: 0.2, join: 0.1 } },
        ]}
        legend={[
          { family: 'conv', label: 'K convolution' },
          { family: 'depthwise', label: 'DW depthwise' },
        ]}
        picked={1}
        shown={1}
        onHover={() => undefined}
        onPick={() => undefined}
        text={{
          ...words,
          cost: 'share of MACs',
          time: 'share of time',
          pick: 'Choose a bar',
          picked: 'dw: 10%, 50%',
          tick: (share) => `${Math.round(100 * share)}%`,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('layers of 4 ms in an inference of 3 ms, which they overshoot, and a frame of 6 ms', () => {
    const picture = (
      <LayerSums
        width={400}
        sums={{ byFamily: { depthwise: 3, pointwise: 1 }, layers: 4, inference: 3, frame: 6 }}
        text={{
          ...words,
          names: { layers: 'Layers', inference: 'Inference', frame: 'Frame' },
          figures: { layers: '4 ms', inference: '3 ms', frame: '6 ms' },
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })
})
