import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberSize } from '../../../src/charts/blocks/GemmCell'
import {
  cellAt,
  cellBox,
  cellIndex,
  cellPlace,
  layoutGemm,
  stepCell,
} from '../../../src/charts/blocks/layoutGemm'
import { layoutGemmBars } from '../../../src/charts/blocks/layoutGemmBars'
import { layoutGemmLines } from '../../../src/charts/blocks/layoutGemmLines'
import { layoutGemmTiles } from '../../../src/charts/blocks/layoutGemmTiles'
import { LINE_DASHES, markPath } from '../../../src/charts/lineMarks'
import { gemmExample } from '../../../src/core/gemm/example'
import { tileTraffic } from '../../../src/core/gemm/tiles'
import { cellCount } from '../../../src/core/gemm/trace'

const example = (size: number, channels: number, kernelSize: number, filters: number) =>
  gemmExample({
    ...{ kind: 'standard', size, channels, kernelSize, filters },
    ...{ stride: 1, padding: 'same', seed: 1 },
  })
const examples = fc
  .tuple(
    fc.integer({ min: 3, max: 6 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map((sizes) => example(...sizes))
const widths = fc.constantFrom(300, 358, 700, 788, 1096)
const parts = fc.constantFrom('input', 'kernel', 'matrix', 'product')

/** A cell's far edge is a sum, and may stand a hair beyond the drawing's. */
const ROUNDING = 1e-6

describe('the picture of a matrix product', () => {
  it('finds every cell again under its own middle, at every width, within the page', () => {
    fc.assert(
      fc.property(examples, widths, parts, fc.nat(971), (made, width, part, asked) => {
        const index = Math.min(asked, cellCount(made, part) - 1)
        const layout = layoutGemm(made, width)
        const box = cellBox(layout, made, part, index)
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        expect(cellAt(layout, made, [x, y])).toEqual({ part, index })
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width + ROUNDING)
        expect(box.y + box.height).toBeLessThanOrEqual(layout.height + ROUNDING)
        expect(cellIndex(made, part, cellPlace(made, part, index))).toBe(index)
      }),
    )
  })

  it('stands each weight over the column that it meets', () => {
    const made = example(4, 2, 3, 2)
    const layout = layoutGemm(made, 1096)
    for (const column of [0, 7, 17]) {
      const weight = cellBox(layout, made, 'kernel', column * made.filters)
      expect(weight.x).toBe(cellBox(layout, made, 'matrix', column).x)
    }
  })

  it('sets a product of two digits and a sign at 11.5 px on a phone, inside its cell', () => {
    const { product } = layoutGemm(example(4, 2, 3, 2), 358)
    expect(numberSize('−22', product.cellWidth, product.cell)).toBeGreaterThanOrEqual(11.5)
    expect(numberSize('−1', product.cell, product.cell)).toBeGreaterThanOrEqual(11.5)
    expect(numberSize('−162', product.cellWidth, product.cell)).toBeLessThan(11.5)
  })

  it('walks the arrows from the first channel into the second: down where wide, across where not', () => {
    const made = example(4, 2, 3, 2)
    const at = (row: number, column: number, channel: number) =>
      cellIndex(made, 'input', { row, column, channel })
    const step = (key: string, width: number, index: number) =>
      stepCell(key, layoutGemm(made, width), made, { part: 'input', index })
    expect(step('ArrowDown', 1096, at(3, 1, 0))).toBe(at(0, 1, 1))
    expect(step('ArrowDown', 358, at(3, 1, 0))).toBe(at(3, 1, 0))
    expect(step('ArrowRight', 358, at(1, 3, 0))).toBe(at(1, 0, 1))
    expect(step('ArrowRight', 1096, at(1, 3, 0))).toBe(at(1, 3, 0))
    expect(step('End', 1096, 0)).toBe(at(3, 3, 1))
    expect(step('Tab', 1096, 0)).toBeNull()
  })
})

describe('the tiles of a product', () => {
  const SHAPE = { rows: 16, depth: 18, columns: 2 }

  it('after three tiles of 2: six rows read once, both filters three times', () => {
    const layout = layoutGemmTiles(SHAPE, 2, 3, 600)
    expect(layout.rows.map(({ reads }) => reads)).toEqual([
      ...Array(6).fill(1),
      ...Array(10).fill(0),
    ])
    expect(layout.columns.map(({ reads }) => reads)).toEqual([3, 3])
    expect(layout.rows.flatMap(({ isRead }, row) => (isRead ? [row] : []))).toEqual([4, 5])
    expect(layout.cells.filter(({ isDone }) => isDone).length).toBe(12)
  })

  it('before the first tile nothing is read, and no tile is drawn', () => {
    const layout = layoutGemmTiles(SHAPE, 2, 0, 600)
    expect(layout.tile).toBeNull()
    expect(layout.rows.some(({ reads, isRead }) => reads > 0 || isRead)).toBe(false)
  })

  it('the product is 44 px wide on a phone, and the page holds it', () => {
    const { product } = layoutGemmTiles(SHAPE, 2, 3, 358)
    expect(product.width).toBeCloseTo(44)
    expect(product.x + product.width).toBeLessThanOrEqual(358 + ROUNDING)
  })

  it('a place in the product says which tile it belongs to', () => {
    const layout = layoutGemmTiles({ ...SHAPE, columns: 4 }, 2, 1, 600)
    const { x, y } = layout.product
    expect(layout.doneAt(x + 1, y + 1)).toBe(1)
    expect(layout.doneAt(x + 2.5 * layout.cell, y + 3 * layout.cell)).toBe(4)
    expect(layout.doneAt(x - 5, y)).toBeNull()
  })
})

describe('lines and bars', () => {
  const axes = {
    x: { kind: 'log', domain: [1, 16], ticks: [1, 4, 16] },
    y: { kind: 'linear', domain: [0, 1200], ticks: [0, 600, 1200] },
  } as const

  it('leave out what is no number', () => {
    const points = [1, 2, 4].map((x) => ({ x, y: x === 2 ? Number.NaN : 100 }))
    const { lines } = layoutGemmLines([{ key: 'one', points }], axes, 600, 1)
    expect(lines[0]!.dots.length).toBe(2)
    expect(lines[0]!.path).not.toContain('NaN')
  })

  it('fall with the tile size, and find the size nearest to a place', () => {
    const shape = { rows: 16, depth: 18, columns: 2 }
    const points = [1, 2, 4, 8, 16].map((x) => ({ x, y: tileTraffic(shape, x).total }))
    const layout = layoutGemmLines([{ key: 'total', points }], axes, 600, 1)
    const heights = layout.lines[0]!.dots.map(({ y }) => y)
    expect(heights).toEqual(heights.toSorted((one, other) => one - other))
    expect(layout.nearest([1, 4, 16], layout.xOf(3.9))).toBe(1)
    expect(layout.nearest([1, 4, 16], layout.plot.right + 50)).toBe(2)
  })

  it('four lines have four dashes and six lines six marks, so that hue is not all that parts them', () => {
    expect(new Set(LINE_DASHES).size).toBe(4)
    expect(new Set([0, 1, 2, 3, 4, 5].map(markPath)).size).toBe(6)
  })

  it('are marked where the reader looks: between two points halfway, and not where they end', () => {
    const series = [
      { key: 'long', points: [1, 4, 16].map((x) => ({ x, y: 60 * x })) },
      { key: 'short', points: [1, 4].map((x) => ({ x, y: 300 })) },
      { key: 'high', points: [1, 16].map((x) => ({ x, y: 5000 })) },
    ]
    const layout = layoutGemmLines(series, axes, 600, 3)
    expect(layout.atX(10)).toEqual([{ key: 'long', y: layout.yOf(600) }])
    expect(layout.atX(4).map(({ key }) => key)).toEqual(['long', 'short'])
  })

  it('parts of a bar stand end to end, and bars keep their ratio', () => {
    const rows = [
      { key: 'a', parts: [1, 2].map((value) => ({ key: String(value), value })) },
      { key: 'b', parts: [{ key: 'all', value: 6 }] },
    ]
    const [a, b] = layoutGemmBars(rows, 500, 30).rows
    expect(a!.boxes[1]!.x).toBeCloseTo(a!.boxes[0]!.width)
    expect(b!.end / a!.end).toBeCloseTo(2)
    expect(b!.end).toBeLessThanOrEqual(500 + ROUNDING)
  })
})
