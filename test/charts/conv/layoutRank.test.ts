import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutRankBars, layoutRankGroups } from '../../../src/charts/conv/layoutRankBars'
import { layoutRankMaps } from '../../../src/charts/conv/layoutRankMaps'
import { layoutRankPicture, type RankPiece } from '../../../src/charts/conv/layoutRankPicture'

const square = (side: number) => ({
  rows: side,
  columns: side,
  values: Array.from({ length: side ** 2 }, (_, at) => at),
})

const pieces = (side: number, pairs: number): readonly RankPiece[] => [
  { key: 'kernel', sign: null, label: 'kernel', hue: 'k', grid: square(side) },
  ...Array.from({ length: pairs }, (_, at) => ({
    key: `pair${at}`,
    sign: at === 0 ? '≈' : '+',
    label: 'pair',
    hue: 'ink' as const,
    grid: { ...square(side), column: square(side).values, row: square(side).values },
  })),
  { key: 'rest', sign: null, label: 'difference', hue: 'cout', grid: square(side) },
]

describe('a kernel and its pairs', () => {
  it('stays inside any width from 326 px, and no two grids touch', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 326, max: 1000 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        (width, side, pairs) => {
          const layout = layoutRankPicture(pieces(side, Math.min(pairs, side)), width)
          const boxes = layout.pieces.map((piece) => ({
            left: piece.labelX,
            right: piece.origin.x + piece.gridWidth,
            top: Math.min(piece.labelY - 14, piece.origin.y),
            bottom: piece.origin.y + piece.gridHeight,
          }))
          for (const [at, box] of boxes.entries()) {
            expect(box.left).toBeGreaterThanOrEqual(0)
            expect(box.right).toBeLessThanOrEqual(width)
            expect(box.bottom).toBeLessThanOrEqual(layout.height)
            for (const other of boxes.slice(at + 1)) {
              const isApart = other.left >= box.right + 20 || other.top >= box.bottom
              expect(isApart).toBe(true)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('on a phone a 3×3 kernel and its pair share a line, with cells of 41 px', () => {
    const layout = layoutRankPicture(pieces(3, 1), 326)
    expect(layout.cell).toBe(41)
    expect(layout.pieces[0]?.origin.y).toBe(layout.pieces[1]?.origin.y)
    expect(layout.pieces[2]?.origin.y).toBeGreaterThan(layout.pieces[1]?.origin.y ?? 0)
  })

  it('7×7 on a phone keeps cells of 34 px or more, wide enough for a number', () => {
    expect(layoutRankPicture(pieces(7, 3), 326).cell).toBeGreaterThanOrEqual(34)
  })
})

describe('bars of singular values', () => {
  const bar = (key: string, value: number) => ({ key, value, isKept: true })

  it('are as long as their values on one scale', () => {
    const { bars } = layoutRankBars([bar('a', 4), bar('b', 1)], 400, 100)
    expect(bars.map(({ width }) => width)).toEqual([260, 65])
  })

  it('of zeros have no length and no NaN', () => {
    const { bars } = layoutRankBars([bar('a', 0)], 400, 100)
    expect(bars[0]?.width).toBe(0)
  })

  it('of six channels stand two a line on a phone, on one scale', () => {
    const groups = Array.from({ length: 6 }, (_, at) => ({
      key: String(at),
      bars: [bar('0', at + 1), bar('1', 0)],
    }))
    const layout = layoutRankGroups(groups, 326)
    expect(new Set(layout.groups.map(({ x }) => x)).size).toBe(2)
    const heights = layout.groups.map((group) => group.bars[0]?.height ?? 0)
    expect(heights[5]).toBeCloseTo(6 * (heights[0] ?? 0), 9)
    expect(Math.max(...layout.groups.map((group) => group.x + group.width))).toBeLessThanOrEqual(
      326,
    )
  })
})

describe('maps of what is lost', () => {
  it('six 12×12 maps fit a phone; negative cells are their own shade, zeros none', () => {
    const values = Array.from({ length: 12 * 12 * 6 }, (_, at) => (at < 6 ? -1 : 0))
    const { rows } = layoutRankMaps([{ key: 'a', values }], [12, 12, 6], 1, 326)
    const maps = rows[0]?.maps ?? []
    expect(maps).toHaveLength(6)
    expect((maps[5]?.x ?? 0) + (326 - 5 * 10) / 6).toBeCloseTo(326, 6)
    for (const map of maps) expect(map.fills.map(([shade]) => shade)).toEqual([-6])
  })

  it('a wide map keeps its cells square', () => {
    const layout = layoutRankMaps([{ key: 'a', values: [1, 2, 3, 4] }], [1, 4, 1], 4, 800)
    expect(layout.mapWidth).toBe(4 * layout.mapHeight)
  })
})
