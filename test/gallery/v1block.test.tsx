import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { V1BlockChain } from '../../src/charts/blocks/V1BlockChain'
import { V1BlockClipCurve } from '../../src/charts/blocks/V1BlockClipCurve'
import { V1BlockHistogram } from '../../src/charts/blocks/V1BlockHistogram'
import { histogram } from '../../src/core/foldNorm/clip'
import { normals } from '../core/foldNorm/arbitraries'
import { drawn, words } from './drawn'

afterEach(cleanup)

describe('the gallery of the V1 block', () => {
  it('two tensors, a value cut at its end and the window it comes from', () => {
    const shape = [2, 2, 2] as const
    const tensor = (key: string, hue: 'cin' | 'dw', most: number) => ({
      ...{ key, name: key, shapeText: '2 × 2 × 2', shape, hue, most },
      values: Float64Array.of(0, 1, -2, 3, 6, 0, 0.5, -1),
    })
    expect(
      drawn(
        <V1BlockChain
          width={400}
          tensors={[tensor('input', 'cin', Number.POSITIVE_INFINITY), tensor('act', 'dw', 6)]}
          cell={{ tensor: 1, y: 1, x: 0, channel: 0 }}
          lit={[
            { tensor: 1, y: 1, x: 0, channel: 0, size: 1 },
            { tensor: 0, y: 0, x: 0, channel: null, size: 2 },
          ]}
          onHover={() => {}}
          onCell={() => {}}
          text={{ ...words, describe: ({ y, x }) => `${y} ${x}`, number: String }}
        />,
      ),
    ).toMatchSnapshot()
  })

  it('a layer’s values under a 4-bit grid to 6', () => {
    expect(
      drawn(
        <V1BlockHistogram
          width={360}
          histogram={histogram(
            normals(2, 300).map((value) => 3 * value),
            1,
          )}
          grid={{ clip: 6, step: 0.4 }}
          text={{
            ...words,
            ...{ yAxis: 'share', xAxis: 'value', below: 'below', clip: 'clip', lens: 'lens' },
            share: String,
            tick: String,
          }}
        />,
      ),
    ).toMatchSnapshot()
  })

  it('errors over the clip, the reader’s at 6', () => {
    const points = [2, 6, 10, 20].map((clip) => ({
      clip,
      error: 1 / clip + clip / 100,
      roundingError: clip / 100,
      clippingError: clip === 20 ? 0 : 1 / clip,
    }))
    expect(
      drawn(
        <V1BlockClipCurve
          width={360}
          curves={[{ key: '8', isOwn: true, points }]}
          own={points[1]!}
          best={points[2]!}
          onClip={() => {}}
          text={{
            ...words,
            ...{ yAxis: 'error', xAxis: 'clip', six: 'six', best: 'best', point: 'point' },
            ...{ rounding: 'rounding', clipping: 'clipping', pointValue: 'at 6' },
            curve: String,
            tick: String,
          }}
        />,
      ),
    ).toMatchSnapshot()
  })
})
