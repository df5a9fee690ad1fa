import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { OverN } from '../../src/charts/blocks/manifold/OverN'
import { Sheet } from '../../src/charts/blocks/manifold/Sheet'
import { Stage } from '../../src/charts/blocks/manifold/Stage'
import type { Curve } from '../../src/core/manifold/curve'
import { drawn, words } from './drawn'

afterEach(cleanup)

const nothing = () => {}
const grey = (share: number) => `grey${share.toFixed(2)}`
const CURVE: Curve = {
  points: [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  starts: [0, 2],
}

describe('the gallery of the manifold', () => {
  it('two strokes under the identity and ReLU: three quadrants hatched, one point followed', () => {
    const picture = (
      <Stage
        width={640}
        input={{
          curve: CURVE,
          back: [
            [0, 0],
            [0.5, 0],
            [0.5, 0.5],
            [0, 0.5],
          ],
          lost: [true, true, false, true],
          regions: [
            {
              rank: 0,
              polygon: [
                [-1.2, -1.2],
                [0, -1.2],
                [0, 0],
                [-1.2, 0],
              ],
            },
          ],
          rows: [
            [1, 0],
            [0, 1],
          ],
          same: [
            [0.5, -1.2],
            [0.5, 0],
          ],
          picked: 1,
          ...{ before: [0.5, -0.5], after: [0.5, 0], flat: [false, true] },
        }}
        colourAt={grey}
        onPick={nothing}
        onHover={nothing}
        pen={null}
        text={{
          ...words,
          ...{ from: 'in', to: 'back', before: 'before', after: 'after', index: String },
          ...{ point: 'the point', pointValue: 'second of four', outside: String },
          ...{ pen: 'pen', penUp: 'up', penDown: 'down' },
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('the input and two small pictures, the second taken', () => {
    const lost = [false, false, true, true]
    const picture = (
      <Sheet
        width={480}
        curve={CURVE}
        colourAt={grey}
        onTake={nothing}
        panes={[
          { key: 'input', name: 'in', detail: 'two', back: CURVE.points, lost, isTaken: false },
          {
            ...{ key: '2', name: 'n = 2', detail: 'lost', press: 'take 2', isTaken: true },
            ...{ back: CURVE.points, lost },
          },
        ]}
        text={words}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a band from 0.2 to 0.8 round a median that falls, one matrix through it, n at 3', () => {
    const picture = (
      <OverN
        width={400}
        input={{
          rows: [
            { n: 2, median: 0.6, p10: 0.4, p90: 0.8 },
            { n: 30, median: 0.3, p10: 0.2, p90: 0.5 },
          ],
          own: [
            { n: 2, value: 0.7 },
            { n: 3, value: 0.5 },
          ],
          law: [{ n: 2, value: 0.75 }],
          ...{ ownN: 3, range: [2, 30] },
        }}
        onN={nothing}
        text={{
          ...words,
          ...{ xAxis: 'n', yAxis: 'share', point: 'your n', pointValue: 'n 3', pointShown: '50%' },
          ...{ tick: String, tickN: String },
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })
})
