import { describe, expect, it } from 'vitest'
import { stepSetting } from '../../src/charts/net/HeatMap'
import {
  heatScale,
  isoLabels,
  isoLevels,
  isoPath,
  layoutHeat,
  nextStop,
} from '../../src/charts/net/layoutHeat'

const grid = {
  columns: [0.25, 0.5, 0.75, 1],
  rows: [128, 160, 192, 224],
  values: [0.25, 0.5, 0.75, 1].map((alpha) =>
    [128, 160, 192, 224].map((side) => 569e6 * alpha ** 2 * (side / 224) ** 2),
  ),
}
const layout = layoutHeat(grid, 500)

describe('layoutHeat', () => {
  it('puts 0.75 and 160 on the cell that is under their place', () => {
    const at = layout.cellAt(layout.xOf(0.75), layout.yOf(160))
    expect(at).toEqual({ column: 2, row: 1 })
  })

  it('puts 0.625 halfway between 0.5 and 0.75, and 4 no farther than the edge', () => {
    expect(layout.xOf(0.625)).toBeCloseTo((layout.xOf(0.5) + layout.xOf(0.75)) / 2, 9)
    expect(layout.xOf(4)).toBeLessThanOrEqual(layout.plot.right)
    expect(layout.cellAt(-99, 9999)).toEqual({ column: 0, row: 0 })
  })

  it('makes every cell at least 24 pixels high', () => {
    expect(layoutHeat(grid, 320).cell.height).toBeGreaterThanOrEqual(24)
  })
})

describe('lines of one cost', () => {
  it('pass where the law puts them: 142.25 M runs through α 0.5 at 224', () => {
    const path = isoPath(grid, 569e6 / 4, layout)
    const places = [...path.matchAll(/([\d.]+),([\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])])
    const nearest = Math.min(
      ...places.map(([x = 0, y = 0]) => Math.hypot(x - layout.xOf(0.5), y - layout.yOf(224))),
    )
    expect(nearest).toBeLessThan(1)
  })

  it('leave out cells that cannot be', () => {
    const holed = { ...grid, values: grid.values.map((row) => row.map(() => null)) }
    expect(isoPath(holed, 1e8, layout)).toBe('')
    expect(isoLevels(holed)).toEqual([])
  })

  it('stand at 1, 2 and 5 of each power of ten, named at the edge they leave by', () => {
    expect(isoLevels(grid)).toEqual([2e7, 5e7, 1e8, 2e8, 5e8])
    const labels = isoLabels(grid, isoLevels(grid), layout)
    expect(labels.find(({ level }) => level === 2e8)?.anchor).toBe('start')
    expect(labels.find(({ level }) => level === 5e7)?.anchor).toBe('middle')
  })
})

describe('keys and shades', () => {
  it('the shade goes from 0 to 1 by logarithm', () => {
    const scale = heatScale([[1, 10, 100]])
    expect([scale(1), scale(10), scale(100)].map((value) => Number(value.toFixed(9)))).toEqual([
      0, 0.5, 1,
    ])
  })

  it.each([
    ['ArrowRight', { column: 0.6, row: 160 }, { column: 0.75, row: 160 }],
    ['ArrowLeft', { column: 0.25, row: 160 }, { column: 0.25, row: 160 }],
    ['ArrowUp', { column: 0.5, row: 170 }, { column: 0.5, row: 192 }],
    ['PageDown', { column: 0.5, row: 170 }, { column: 0.5, row: 128 }],
    ['End', { column: 0.5, row: 170 }, { column: 1, row: 170 }],
  ])('%s takes %j to %j', (key, from, to) => {
    expect(stepSetting(key, from, grid)).toEqual(to)
  })

  it('an end stays an end, and other keys are the page’s', () => {
    expect(nextStop(1, grid.columns, 1)).toBe(1)
    expect(stepSetting('Enter', { column: 1, row: 224 }, grid)).toBeNull()
  })
})
