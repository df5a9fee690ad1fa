import { describe, expect, it } from 'vitest'
import { layoutRaceTrack } from '../../../src/charts/conv/layoutRaceTrack'

const LANES = [
  { key: 'standard', parts: [{ key: 'full', length: 5184 }] },
  {
    key: 'separable',
    parts: [
      { key: 'depthwise', length: 1296 },
      { key: 'pointwise', length: 576 },
    ],
  },
]

const widths = (done: number) =>
  layoutRaceTrack(LANES, done, 5184).lanes.map(({ parts }) => parts.map(({ width }) => width))

describe('the race track', () => {
  it('draws both lanes as long as the work done, a pixel a MAC at 5,184 px', () => {
    expect(widths(0)).toEqual([[0], [0, 0]])
    expect(widths(1000)).toEqual([[1000], [1000, 0]])
    expect(widths(1500)).toEqual([[1500], [1296, 204]])
    expect(widths(5184)).toEqual([[5184], [1296, 576]])
  })

  it('the second lane ends at 0.361 of the first, and is finished from there on', () => {
    const { lanes } = layoutRaceTrack(LANES, 1872, 1000)
    expect(lanes[0]?.finishX).toBe(1000)
    expect(lanes[1]?.finishX).toBeCloseTo(361.1, 1)
    expect(lanes.map(({ isFinished }) => isFinished)).toEqual([false, true])
    expect(layoutRaceTrack(LANES, 1871.9, 1000).lanes[1]?.isFinished).toBe(false)
  })
})
