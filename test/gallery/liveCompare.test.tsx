import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { CompareFrames } from '../../src/charts/live/CompareFrames'
import { CompareRatios } from '../../src/charts/live/CompareRatios'
import { drawn } from './drawn'

afterEach(cleanup)

const text = { title: 'A title', summary: 'A whole sentence.', tick: (value: number) => `${value}` }

it('8.56× counted, 9× guessed and 3.1× measured with its interval', () => {
  const marks = [
    { key: 'macs', label: 'counted', printed: '8.56×', value: 8.56, kind: 'computed' },
    { key: 'guess', label: 'guessed', printed: '9×', value: 9, kind: 'guess' },
    {
      key: 'total',
      label: 'measured',
      printed: '3.1×',
      value: 3.1,
      interval: [2.9, 3.4],
      kind: 'measured',
    },
  ] as const
  expect(drawn(<CompareRatios width={600} marks={marks} text={text} />)).toMatchSnapshot()
})

it.each([340, 600])('five frames of either side at %i wide', (width) => {
  const side = { printed: '12 ms', median: 12, p10: 11.2, p90: 13.6 }
  const sides = [
    { ...side, key: 'a', letter: 'A', name: 'MobileNetV1', totals: [12, 12, 11, 12.1, 14] },
    { ...side, key: 'b', letter: 'B', name: 'its twin', totals: [60, 61, 60, 62, 70] },
  ]
  expect(drawn(<CompareFrames width={width} sides={sides} text={text} />)).toMatchSnapshot()
})
