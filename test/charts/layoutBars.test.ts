import { describe, expect, it } from 'vitest'
import { layoutAnswerBars } from '../../src/charts/layoutAnswerBars'
import { layoutFactorizations } from '../../src/charts/layoutFactorizations'
import { layoutScaling } from '../../src/charts/layoutScaling'
import { layoutShares } from '../../src/charts/layoutShares'

describe('layoutAnswerBars', () => {
  it('gives 9 to 1 a bar nine times as long, its parts end to end', () => {
    const { rows } = layoutAnswerBars(
      [
        { key: 'whole', parts: [{ key: 'a', value: 900 }] },
        {
          key: 'pair',
          parts: [
            { key: 'b', value: 40 },
            { key: 'c', value: 60 },
          ],
        },
      ],
      450,
    )
    expect(rows[0]?.parts).toEqual([{ key: 'a', x: 0, width: 450 }])
    expect(rows[1]?.parts).toEqual([
      { key: 'b', x: 0, width: 20 },
      { key: 'c', x: 20, width: 30 },
    ])
  })
})

describe('layoutShares', () => {
  it('cuts a bar of 400 pixels at 12.5 percent and leaves a thin part without its number', () => {
    const { rows } = layoutShares(
      [
        {
          key: 'pair',
          parts: [
            { key: 'dw', share: 0.125 },
            { key: 'pw', share: 0.875 },
          ],
        },
      ],
      400,
    )
    expect(rows[0]?.parts).toMatchObject([
      { x: 0, width: 50, hasRoom: false },
      { x: 50, width: 350, hasRoom: true },
    ])
  })
})

describe('layoutScaling', () => {
  it('puts the exact cost of a half-width layer above its law when it is dearer', () => {
    const sample = (multiplier: number, exact: number) => ({ multiplier, exact })
    const { own } = layoutScaling([sample(0.1, 0.02), sample(1, 1)], sample(0.5, 0.3), 400)
    expect(own.exactY).toBeLessThan(own.lawY)
  })
})

describe('layoutFactorizations', () => {
  const row = (key: string, value: number) => ({
    key,
    value,
    input: [14, 14, 32] as const,
    stages: [
      {
        key: 'full',
        kernel: [3, 3, 32] as const,
        kernels: 64,
        isDepthwise: false,
        hue: 'ink' as const,
        inputHue: 'cin' as const,
        outputHue: 'cout' as const,
        output: [14, 14, 64] as const,
      },
    ],
  })

  it('starts every bar on one line, beside the pictures at 1,200 pixels and under them at 360', () => {
    for (const [width, isWide] of [
      [1200, true],
      [360, false],
    ] as const) {
      const layout = layoutFactorizations([row('a', 100), row('b', 50)], width)
      expect(layout.isWide).toBe(isWide)
      expect(new Set(layout.rows.map(({ bar }) => bar.x)).size).toBe(1)
      expect(layout.rows[1]!.bar.width).toBeCloseTo(layout.rows[0]!.bar.width / 2, 9)
    }
  })

  it('keeps all parts of a picture inside its width at 360 pixels', () => {
    const { rows } = layoutFactorizations([row('a', 1)], 360)
    for (const item of rows[0]!.picture) {
      for (const block of item.blocks) {
        expect(block.x).toBeGreaterThanOrEqual(0)
        expect(block.x + block.width).toBeLessThanOrEqual(360)
      }
    }
  })
})
