import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ActivationPlot } from '../../src/charts/blocks/ActivationPlot'
import { CURVE_LOOKS } from '../../src/charts/blocks/activationLook'
import { drawn, words } from './drawn'

afterEach(cleanup)

it('a plot of activations: two lines with their letters at the cursor, a guide and a mark', () => {
  const picture = (
    <ActivationPlot
      width={420}
      model={{
        domain: [-4, 4],
        cursor: 2,
        panes: [
          {
            key: 'value',
            title: 'value',
            height: 160,
            domain: [-1, 4],
            guides: [{ y: 3, label: 'three' }],
            marks: [{ key: 'kink', x: 0, y: 0, hue: 'k', label: 'kink' }],
            lines: [
              {
                key: 'relu',
                look: CURVE_LOOKS.relu,
                points: [
                  [-4, 0],
                  [0, 0],
                  [4, 4],
                ],
                sign: { letter: 'R', heightAt: () => 2 },
              },
              {
                key: 'hSwish',
                look: CURVE_LOOKS.hSwish,
                points: [
                  [-4, 0],
                  [0, Number.NaN],
                  [4, 4],
                ],
                sign: { letter: 'hS', heightAt: () => 1.667 },
              },
            ],
          },
        ],
      }}
      cursor={{
        ...{ min: -4, max: 4, step: 0.1, page: 1 },
        ...{ name: 'Input', spoken: 'x = 2', shown: 'x = 2', onMove: () => {} },
      }}
      text={{ ...words, xAxis: 'input x', tick: String }}
    />
  )
  expect(drawn(picture)).toMatchSnapshot()
})
