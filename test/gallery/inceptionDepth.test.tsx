import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DepthCuts } from '../../src/charts/blocks/DepthCuts'
import { InceptionFlow } from '../../src/charts/blocks/InceptionFlow'
import { InceptionKernels } from '../../src/charts/blocks/InceptionKernels'
import { InceptionSums } from '../../src/charts/blocks/InceptionSums'
import { drawn, words } from './drawn'

afterEach(cleanup)

const STAGE = { kernelSize: 1, depth: 4, depthHue: 'cin', weights: '24 weights' } as const

describe('the gallery of Inception and of depth', () => {
  it('two towers of three channels, the fifth output in hand', () => {
    const picture = (
      <InceptionFlow
        width={600}
        inChannels={4}
        outChannels={6}
        segments={2}
        isApart
        output={4}
        onOutput={() => undefined}
        stages={[
          { ...STAGE, hue: 'pw', name: '1×1', filters: '2 × 3 filters' },
          { ...STAGE, hue: 'ink', kernelSize: 3, depth: 3, name: '3×3', filters: '2 × 3' },
        ]}
        text={{ ...words, input: 'C_in 4', middle: '6', output: 'C_out 6' }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('four kernels, alike in each column', () => {
    const picture = (
      <InceptionKernels
        width={300}
        kernelSize={2}
        inChannels={2}
        outChannels={2}
        values={Float64Array.from({ length: 16 }, (_, index) => index - 8)}
        alike="columns"
        text={words}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a sum that is its parts, and a row without its last map', () => {
    const map = Float64Array.from([1, -1, 0, 0.5])
    const picture = (
      <InceptionSums
        width={300}
        side={2}
        heads={['f(a)', 'gap']}
        rows={[
          { key: 'input', name: 'Input', hue: 'cin', maps: [map, null] },
          { key: 'one', name: 'One', hue: 'dw', maps: [map, new Float64Array(4)] },
        ]}
        text={words}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a network of three layers, thinner and shorter', () => {
    const picture = (
      <DepthCuts
        width={400}
        whole={[8, 16, 32]}
        networks={[
          {
            name: 'Narrow',
            figures: '3 layers',
            bars: [
              { place: 0, channels: 4, kind: 'conv' },
              { place: 1, channels: 8, kind: 'depthwise' },
              { place: 2, channels: 16, kind: 'pointwise' },
            ],
          },
          { name: 'Short', figures: '1 layer', bars: [{ place: 0, channels: 8, kind: 'conv' }] },
        ]}
        text={words}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })
})
