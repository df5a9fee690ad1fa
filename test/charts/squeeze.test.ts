import { describe, expect, it } from 'vitest'
import { layoutSqueezeGates } from '../../src/charts/blocks/layoutSqueezeGates'
import { layoutSqueezeShares } from '../../src/charts/blocks/layoutSqueezeShares'
import { layoutSqueezeStages } from '../../src/charts/blocks/layoutSqueezeStages'
import { channelByKey } from '../../src/charts/blocks/squeezeKeys'

const stages = (width: number, selected = 3) =>
  layoutSqueezeStages(
    {
      pooled: [1, 0, 2, 4],
      hidden: [0, 3],
      gates: [0, 0.25, 1, 0.5],
      selected,
      shares: [
        { unit: 1, value: -2 },
        { unit: 0, value: 1 },
      ],
      map: { height: 2, width: 2, values: [0, 1, 2, 4] },
    },
    width,
  )

describe('the stages of a block', () => {
  it.each([340, 900])(
    'has its narrow strip half as wide as 4 channels for 2 units, at %i px',
    (width) => {
      const { pooled, hidden, gates, height } = stages(width)
      expect(pooled.right - pooled.left).toBe(width - 20)
      expect(hidden.right - hidden.left).toBeCloseTo((width - 20) / 2, 6)
      expect(gates.left).toBe(pooled.left)
      expect(height).toBeGreaterThan(gates.bottom)
    },
  )

  it('draws no bar for what is 0 or no number', () => {
    const { gates, hidden } = stages(400)
    expect(gates.path.match(/M/g)).toHaveLength(3)
    expect(hidden.path.match(/M/g)).toHaveLength(1)
    const broken = layoutSqueezeStages(
      {
        pooled: [Number.NaN, 1],
        hidden: [1],
        gates: [0.5, Number.NaN],
        selected: 1,
        shares: [],
        map: { height: 1, width: 1, values: [Number.NaN] },
      },
      400,
    )
    expect(JSON.stringify([broken.pooled.path, broken.gates.path, broken.maps])).not.toMatch(/NaN/)
  })

  it('finds the channel under a hand, and the first and last beyond the ends', () => {
    const { channelAt, gates, x } = stages(400)
    expect(channelAt(x)).toBe(3)
    expect(channelAt(gates.left + 1.5 * gates.step)).toBe(1)
    expect([channelAt(-50), channelAt(5000)]).toEqual([0, 3])
  })

  it('shades the map after the gate at half of what stood before it', () => {
    const { before, after } = stages(400).maps
    expect(before.shades.map(({ share }) => share)).toEqual([0.25, 0.5, 1])
    expect(after.shades.map(({ share }) => share)).toEqual([0.125, 0.25, 0.5])
    expect(before.x + before.side).toBeLessThan(after.x)
  })

  it('says which unit opens and which closes, the strongest thickest', () => {
    const lines = stages(400).lines
    expect(lines.map(({ unit, isOpening, share }) => [unit, isOpening, share])).toEqual([
      [1, false, 1],
      [0, true, 0.5],
    ])
  })
})

describe('gate against gate', () => {
  const layout = layoutSqueezeGates({ across: [0, 1, 0.5], up: [0, 1, 1], selected: 2 }, 400)

  it('puts gates that agree on the diagonal, and one that opened above it', () => {
    const { plot, dots } = layout
    expect(dots[0]).toEqual({ x: plot.left, y: plot.bottom })
    expect(dots[1]).toEqual({ x: plot.right, y: plot.top })
    expect(dots[2]).toEqual({ x: (plot.left + plot.right) / 2, y: plot.top })
  })

  it('answers a press with the nearest of 3 channels', () => {
    const { plot, channelAt } = layout
    expect(channelAt(plot.right - 3, plot.top + 9)).toBe(1)
    expect(channelAt(plot.left + 9, plot.bottom - 3)).toBe(0)
  })
})

describe('shares', () => {
  it('are as long as they are large, three to a network', () => {
    const share = (ratio: number, value: number) => ({ ratio, share: value })
    const { groups } = layoutSqueezeShares(
      [
        { key: 'a', shares: [share(4, 0.4), share(8, 0.2), share(16, 0.1)] },
        { key: 'b', shares: [share(4, 0.04), share(8, 0.02), share(16, 0)] },
      ],
      518,
    )
    expect(groups.map(({ bars }) => bars.map((bar) => Math.round(bar.width)))).toEqual([
      [400, 200, 100],
      [40, 20, 1],
    ])
    expect(groups[1]!.nameY).toBeGreaterThan(groups[0]!.bars[2]!.y)
  })
})

describe('keys', () => {
  it.each([
    ['ArrowRight', 6],
    ['ArrowLeft', 4],
    ['PageUp', 21],
    ['PageDown', 0],
    ['Home', 0],
    ['End', 31],
    ['a', null],
  ])('%s leads from channel 5 of 32 to %s', (key, to) => {
    expect(channelByKey(key, 5, 32)).toBe(to)
  })
})
