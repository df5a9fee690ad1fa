import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignStages, runningDifference, upTo } from '../../src/charts/net/align'
import { FAMILIES, FAMILY_LOOKS, familyOf } from '../../src/charts/net/kinds'
import { layerAt, layoutIcicle } from '../../src/charts/net/layoutIcicle'
import { layoutKindShares } from '../../src/charts/net/layoutKindShares'
import { barAt, isWide, layoutLayerBars } from '../../src/charts/net/layoutLayerBars'
import { layoutLegend, textWidth } from '../../src/charts/net/layoutLegend'
import { layoutMemory } from '../../src/charts/net/layoutMemory'
import { layoutPyramid } from '../../src/charts/net/layoutPyramid'
import { layoutRatios } from '../../src/charts/net/layoutRatios'
import { stepIndex } from '../../src/charts/net/PickSvg'
import { unitCeiling, unitTicks } from '../../src/charts/net/unitTicks'
import { CATALOGUE_IDS, defaultSide } from '../../src/nets/ids'
import { floorsOf } from '../../src/panels/networks/charts/floors'
import { studyOf } from '../../src/state/study'

const amount = fc.integer({ min: 0, max: 1e9 })
const layers = fc.array(
  amount.map((value) => ({ key: String(value), value })),
  { minLength: 1, maxLength: 60 },
)
const widths = fc.constantFrom(320, 358, 788, 1376)
const family = fc.constantFrom(...FAMILIES)

describe('kinds', () => {
  it('no two share both a letter and a hatch', () => {
    const letters = FAMILIES.map((name) => FAMILY_LOOKS[name].letter)
    expect(new Set(letters).size).toBe(FAMILIES.length)
    const looks = FAMILIES.map((name) => `${FAMILY_LOOKS[name].hue} ${FAMILY_LOOKS[name].hatch}`)
    expect(new Set(looks).size).toBe(FAMILIES.length)
  })

  it('counts every pool as pooling and a sum, a product, a concatenation as joins', () => {
    expect(['pool', 'globalPool', 'adaptivePool'].map((kind) => familyOf(kind as 'pool'))).toEqual([
      'pool',
      'pool',
      'pool',
    ])
    expect((['add', 'multiply', 'concat'] as const).map(familyOf)).toEqual(['join', 'join', 'join'])
  })
})

describe('columns of layers', () => {
  const bars = fc.array(
    fc.record({ key: fc.uuid(), family, value: amount, side: fc.constantFrom('56²', '28²') }),
    { minLength: 1, maxLength: 150 },
  )

  it('stay in the plot, in order, as high as their amounts', () => {
    fc.assert(
      fc.property(bars, widths, fc.constantFrom('linear', 'log'), (own, width, scale) => {
        const { plot, bars: drawn } = layoutLayerBars(own, scale, width)
        drawn.forEach((bar, index) => {
          expect(bar.x).toBeGreaterThanOrEqual(plot.left)
          expect(bar.x + bar.width).toBeLessThanOrEqual(plot.right + 1e-6)
          expect(bar.y).toBeGreaterThanOrEqual(plot.top - 1e-6)
          const before = drawn[index - 1]
          if (!before) return
          expect(bar.x).toBeGreaterThan(before.x)
          const order = Math.sign(own[index]!.value - own[index - 1]!.value)
          expect(Math.sign(Number((bar.height - before.height).toFixed(6))) * order).not.toBe(-1)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('are found by their middles', () => {
    fc.assert(
      fc.property(bars, widths, (own, width) => {
        const layout = layoutLayerBars(own, 'linear', width)
        for (const [index, bar] of layout.bars.entries()) {
          expect(barAt(layout, bar.x + bar.width / 2)).toBe(index)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are wide from a ratio of 200, zeros left out', () => {
    expect(isWide([0, 1, 199])).toBe(false)
    expect(isWide([0, 1, 200])).toBe(true)
  })
})

describe('the icicle', () => {
  const stages = fc.array(
    fc.array(fc.array(amount, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    { minLength: 1, maxLength: 6 },
  )

  it('gives each column the whole height, and finds each layer by its middle', () => {
    fc.assert(
      fc.property(stages, (own) => {
        const tree = own.map((blocks, stage) => ({
          key: `${stage}`,
          blocks: blocks.map((values, block) => ({
            key: `${stage}.${block}`,
            layers: values.map((value, layer) => ({
              key: `${stage}.${block}.${layer}`,
              family: 'conv' as const,
              value,
            })),
          })),
        }))
        const boxes = layoutIcicle(tree, 600, 500)
        if (own.flat(2).every((value) => value === 0)) return expect(boxes).toEqual([])
        for (const level of ['stage', 'block', 'layer']) {
          const column = boxes.filter((box) => box.level === level)
          expect(column.reduce((sum, box) => sum + box.height, 0)).toBeCloseTo(500, 4)
          expect(column.reduce((sum, box) => sum + box.share, 0)).toBeCloseTo(1, 9)
        }
        for (const box of boxes.filter(({ level, height }) => level === 'layer' && height > 0.01)) {
          expect(layerAt(boxes, box.y + box.height / 2)).toBe(box.layer)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('alignment', () => {
  it('ends at the difference of the totals, and starts at 0', () => {
    fc.assert(
      fc.property(layers, layers, (one, two) => {
        const points = runningDifference(one, two)
        expect(points[0]).toEqual({ depth: 0, difference: 0 })
        const total = (own: typeof one) => own.reduce((sum, { value }) => sum + value, 0)
        expect(points.at(-1)?.difference).toBe(total(two) - total(one))
      }),
      { numRuns: 60 },
    )
  })

  it('spreads a layer evenly: half of the second of two layers at three quarters', () => {
    const own = [
      { key: 'a', value: 10 },
      { key: 'b', value: 40 },
    ]
    expect(upTo(own, 0.75)).toBe(30)
  })

  it('matches stages by halvings, 224 → 28 with 128 → 16, and loses nothing', () => {
    const one = [
      { inputSide: 224, side: 28, value: 5 },
      { inputSide: 224, side: 1, value: 2 },
    ]
    const two = [
      { inputSide: 128, side: 16, value: 7 },
      { inputSide: 128, side: 4, value: 3 },
    ]
    expect(alignStages(one, two)).toEqual([
      { halvings: 3, one: 5, two: 7, sidesOne: [28], sidesTwo: [16] },
      { halvings: 5, one: 0, two: 3, sidesOne: [], sidesTwo: [4] },
      { halvings: null, one: 2, two: 0, sidesOne: [1], sidesTwo: [] },
    ])
  })
})

describe('ratios', () => {
  it('a doubling and a halving are as long, to either side of “as much”', () => {
    const [twice, half] = layoutRatios(
      [
        { key: 'a', ratio: 2, figure: '2×' },
        { key: 'b', ratio: 1 / 2, figure: '0.5×' },
      ],
      600,
    ).rows
    expect(twice?.width).toBeCloseTo(half?.width ?? 0, 6)
    expect(twice?.side).toBe('more')
    expect(half?.side).toBe('less')
  })

  it('every figure stands inside the drawing', () => {
    const ratio = fc.double({ min: 0.001, max: 1000, noNaN: true })
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 6 }), widths, (ratios, width) => {
        const rows = ratios.map((value, index) => ({
          key: String(index),
          ratio: value,
          figure: `${value.toPrecision(3)}×`,
        }))
        for (const [index, row] of layoutRatios(rows, width).rows.entries()) {
          const room = textWidth(rows[index]!.figure) + 6
          const end = row.side === 'less' ? row.end - room : row.end + room
          expect(end).toBeGreaterThanOrEqual(-1e-6)
          expect(end).toBeLessThanOrEqual(width + 1e-6)
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('the pyramid', () => {
  const floors = CATALOGUE_IDS.map((id) => {
    const { cost } = studyOf({
      id,
      alpha: 1,
      resolution: defaultSide(id),
      transforms: '',
      unit: 'mac',
      batchNorm: 'folded',
      bias: 'out',
    })
    if (!cost.ok) throw new Error(cost.fault.code)
    return { id, floors: floorsOf(cost.value) }
  })

  it.each([320, 358, 640, 788, 1376])('fits %i px for every network, no smaller than seen', (w) => {
    for (const { id, floors: own } of floors) {
      const layout = layoutPyramid(own, w)
      expect(layout.width, id).toBeLessThanOrEqual(w + 0.01)
      expect(layout.tallest, id).toBeGreaterThan(40)
    }
  })

  it('keeps sides to scale where they are above 5 px', () => {
    const layout = layoutPyramid(floors[0]!.floors, 1376)
    const [image, first] = layout.floors
    expect((image?.front ?? 0) / (first?.front ?? 1)).toBeCloseTo(2, 9)
  })

  it('shows MobileNetV2’s floors: 3, 16, 24, 32, 96, 1280 channels, 96 inside at 112²', () => {
    const own = floors.find(({ id }) => id === 'mobilenet_v2')!.floors
    expect(own.map(({ channels }) => channels)).toEqual([3, 16, 24, 32, 96, 1280, 1000])
    expect(own[2]?.inside).toBe(144)
  })
})

describe('ticks', () => {
  it('step by MiB where 1024 make the next', () => {
    expect(unitTicks(4.6 * 1024 ** 2, 4, 1024).map((value) => value / 1024 ** 2)).toEqual([
      0, 1, 2, 3, 4,
    ])
    expect(unitTicks(5e6, 4)).toEqual([0, 1e6, 2e6, 3e6, 4e6, 5e6])
  })

  it('a ceiling is never below what it covers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e12, noNaN: true }), (most) => {
        expect(unitCeiling(most, 4, 1024)).toBeGreaterThanOrEqual(most * (1 - 1e-9))
        expect(unitCeiling(most, 4, 1024)).toBeLessThanOrEqual(most * 2.01)
      }),
    )
  })
})

describe('the rest', () => {
  it('bars cut by kind add up to their row', () => {
    const [row] = layoutKindShares([{ key: 'a', amounts: { conv: 1, pointwise: 3 } }], 400).rows
    expect(row?.parts.map(({ width }) => width)).toEqual([100, 300])
    expect(row?.parts.map(({ share }) => share)).toEqual([0.25, 0.75])
  })

  it('on a common scale half as much is half as long', () => {
    const rows = [
      { key: 'a', amounts: { conv: 8 } },
      { key: 'b', amounts: { conv: 4 } },
    ]
    const [first, second] = layoutKindShares(rows, 400, 'common').rows
    expect(first?.parts[0]?.width).toBe(400)
    expect(second?.parts[0]?.width).toBe(200)
  })

  it('a legend breaks its line before it leaves the drawing', () => {
    const labels = ['PW 1×1 卷積', 'DW depthwise convolutions', 'K standard convolutions']
    const { items, height } = layoutLegend(labels, 358)
    for (const [index, item] of items.entries()) {
      expect(item.textX + textWidth(labels[index] ?? '')).toBeLessThanOrEqual(358)
    }
    expect(height).toBe(48)
  })

  it('a column of memory stacks what waits, what is read and what is made to its whole', () => {
    const held = [
      { name: 'a', bytes: 2, role: 'kept' as const },
      { name: 'b', bytes: 3, role: 'read' as const },
      { name: 'c', bytes: 5, role: 'made' as const },
    ]
    const { columns, plot, peak } = layoutMemory([{ name: 'c', held, bytes: 10 }], 400)
    const heights = columns[0]?.parts.map(({ height }) => height) ?? []
    expect(heights.map((height) => height / (plot.bottom - plot.top))).toEqual([
      expect.closeTo(0.2),
      expect.closeTo(0.3),
      expect.closeTo(0.5),
    ])
    expect(peak?.y).toBe(plot.top)
  })

  it('arrow keys walk one layer, page keys ten, Home and End to the ends', () => {
    expect(stepIndex('ArrowRight', -1, 29)).toBe(0)
    expect(stepIndex('ArrowLeft', -1, 29)).toBe(28)
    expect(stepIndex('PageDown', 25, 29)).toBe(28)
    expect(stepIndex('End', 3, 29)).toBe(28)
    expect(stepIndex('a', 3, 29)).toBeNull()
  })
})
