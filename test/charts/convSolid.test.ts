import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channelLabels, layoutLinks } from '../../src/charts/conv/layoutLinks'
import { layoutSolid, type SolidLayout } from '../../src/charts/conv/layoutSolid'
import { shadeOf } from '../../src/charts/conv/shade'
import { allCells, edgePath, paintCells, restPath } from '../../src/charts/conv/sheetPaths'
import { type Box, cellUnder, sheetCorner, solidBlock } from '../../src/charts/conv/solidBlock'
import { handAt } from '../../src/charts/conv/solidHand'
import { spotUnder } from '../../src/charts/conv/solidPick'
import { cellAt } from '../../src/core/conv/order'
import { valueAt } from '../../src/core/conv/scene'
import { planOf } from '../core/conv/settings'
import { anyPlan, grouped, pageWidth, sceneOf } from './convScenes'

const boxes = ({ maps, kernels }: SolidLayout): readonly Box[] =>
  [...maps, ...kernels.flat()].map(({ box }) => box)

const TOUCH = 0.01
const isInside = (box: Box, { width, height }: { width: number; height: number }) =>
  box.x >= -TOUCH &&
  box.y >= -TOUCH &&
  box.x + box.width <= width + TOUCH &&
  box.y + box.height <= height + TOUCH

const isApart = (a: Box, b: Box) =>
  a.x + a.width <= b.x + TOUCH ||
  b.x + b.width <= a.x + TOUCH ||
  a.y + a.height <= b.y + TOUCH ||
  b.y + b.height <= a.y + TOUCH

describe('the page of a solid picture', () => {
  it('keeps every tensor inside 320 to 1,600 pixels and clear of all others', () => {
    fc.assert(
      fc.property(anyPlan, pageWidth, fc.boolean(), (plan, width, isCompact) => {
        const layout = layoutSolid(plan, width, isCompact)
        expect(layout.width).toBe(width)
        const all = boxes(layout)
        expect(all.every((box) => isInside(box, layout))).toBe(true)
        for (const [index, box] of all.entries()) {
          for (const other of all.slice(index + 1)) expect(isApart(box, other)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the window of any cell, with the padding it reaches into, inside its map’s box', () => {
    fc.assert(
      fc.property(
        anyPlan,
        pageWidth,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (plan, width, at) => {
          const layout = layoutSolid(plan, width)
          const cell = cellAt(plan, Math.min(plan.steps - 1, Math.floor(at * plan.steps)))
          const { box } = layout.maps[cell.stage]!
          const { macsPerCell } = plan.stages[cell.stage]!
          for (const macs of [0, macsPerCell / 2, macsPerCell - 1, macsPerCell]) {
            const { frame } = handAt(plan, layout, cell, Math.floor(macs))
            const moved = { ...frame, x: frame.x - box.x, y: frame.y - box.y }
            expect(isInside(moved, box)).toBe(true)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('gives a finger 24 pixels a cell on a phone of 390 for 6×6×4, and 12 for 12×12×6', () => {
    expect(layoutSolid(planOf(), 358).maps[0]!.cell).toBeGreaterThanOrEqual(24)
    const largest = planOf({ kind: 'separable', input: [12, 12, 6], outChannels: 6 })
    expect(layoutSolid(largest, 358).maps[0]!.cell).toBeGreaterThanOrEqual(12)
  })

  it('has room for digits in 6×6×4 through both stages from 900 pixels on: cells of 20', () => {
    for (const kind of ['separable', 'spatial'] as const) {
      const { flow, maps } = layoutSolid(planOf({ kind }), 900)
      expect(flow).toBe('row')
      expect(maps[0]!.cell).toBeGreaterThanOrEqual(20)
    }
  })

  it('stands in a row at 1,000 pixels and in a column at 358', () => {
    expect(layoutSolid(planOf(), 1000).flow).toBe('row')
    expect(layoutSolid(planOf(), 358).flow).toBe('column')
  })

  it('moves nothing when groups go from 1 to 2 to 4', () => {
    const one = layoutSolid(planOf(grouped({ groups: 1 })), 1000)
    expect(layoutSolid(planOf(grouped({ groups: 2 })), 1000)).toEqual(one)
    expect(layoutSolid(planOf(grouped({ groups: 4 })), 1000)).toEqual(one)
  })

  it('sets no channel’s number over another of the same kind', () => {
    fc.assert(
      fc.property(anyPlan, pageWidth, (plan, width) => {
        const labels = channelLabels(layoutSolid(plan, width)).filter(({ kind }) => kind === 'map')
        for (const [index, a] of labels.entries()) {
          for (const b of labels.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(11)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the links', () => {
  it.each([
    [1, 16],
    [2, 8],
    [4, 4],
  ])(
    'at %i groups, 4 channels go to 4 filters by %i lines, under the same 16 keys',
    (groups, count) => {
      const plan = planOf(grouped({ groups }))
      const [stage] = layoutLinks(plan, layoutSolid(plan, 1000))
      expect(stage!.links.filter(({ isRead }) => isRead)).toHaveLength(count)
      expect(new Set(stage!.links.map(({ key }) => key)).size).toBe(16)
      expect(stage!.threads).toHaveLength(4)
    },
  )

  it('join each channel to its own filter where the layer is depthwise', () => {
    const plan = planOf({ kind: 'depthwise' })
    const [stage] = layoutLinks(plan, layoutSolid(plan, 1000))
    const read = stage!.links.filter(({ isRead }) => isRead)
    expect(read.map(({ inChannel, outChannel }) => inChannel - outChannel)).toEqual([0, 0, 0, 0])
  })
})

describe('a block of sheets', () => {
  const block = solidBlock([3, 4, 3], 10, 12)

  it('recedes at 30°', () => {
    const [near, far] = [sheetCorner(block, 0), sheetCorner(block, 2)]
    expect((Math.atan2(near.y - far.y, far.x - near.x) * 180) / Math.PI).toBeCloseTo(30, 9)
  })

  it('answers with its nearest sheet, and with a lifted one before it', () => {
    const corner = sheetCorner(block, 1)
    const point = { x: corner.x + 5, y: corner.y + 15 }
    expect(cellUnder(block, point, null)).toEqual({ y: 0, x: 1, sheet: 0 })
    expect(cellUnder(block, point, 1)).toEqual({ y: 1, x: 0, sheet: 1 })
    expect(cellUnder(block, { x: -1, y: 0 }, null)).toBeNull()
  })

  it('finds the middle of every cell of a lifted sheet of every map', () => {
    fc.assert(
      fc.property(anyPlan, pageWidth, fc.nat(), (plan, width, pick) => {
        const layout = layoutSolid(plan, width)
        const map = pick % layout.maps.length
        const own = layout.maps[map]!
        const [y, x, channel] = [pick % own.rows, pick % own.columns, pick % own.sheets]
        const corner = sheetCorner(own, channel)
        const point = { x: corner.x + (x + 0.5) * own.cell, y: corner.y + (y + 0.5) * own.cell }
        const spot = spotUnder(plan, layout, [], null, () => channel, point)
        expect(spot).toEqual({ kind: 'map', map, y, x, channel })
      }),
      { numRuns: 60 },
    )
  })

  it('offers a filter’s own sheets only: at 2 groups none of channel 1 in filter 3', () => {
    const scene = sceneOf({ groups: 2 })
    const layout = layoutSolid(scene.plan, 1000)
    const filter = layout.kernels[0]![2]!
    const at = (sheet: number) => {
      const corner = sheetCorner(filter, sheet)
      const point = { x: corner.x + 1, y: corner.y + filter.cell * 2.9 }
      return spotUnder(scene.plan, layout, [], null, () => null, point)
    }
    expect(at(0)).toBeNull()
    expect(at(2)).toMatchObject({ kind: 'weight', inChannel: 0, outChannel: 2 })
    expect(Number.isFinite(valueAt(scene, at(2)!))).toBe(true)
  })
})

describe('the paint', () => {
  it('shades 0 not at all, the largest value most, and a small one still by its sign', () => {
    expect([0, 4, -4, 0.001, -0.001].map((value) => shadeOf(value, 4))).toEqual([0, 6, -6, 1, -1])
  })

  it('draws 144 values as at most 12 fills and marks each negative one', () => {
    const paint = paintCells(allCells(12, 12), ({ y, x }) => ((y * 7 + x * 5) % 13) - 6, 10, 6)
    expect(paint.fills.length).toBeLessThanOrEqual(12)
    const negative = allCells(12, 12).filter(({ y, x }) => (y * 7 + x * 5) % 13 < 6)
    expect(paint.minus.match(/M/g)).toHaveLength(negative.length)
  })

  it('leaves 21 of 30 cells to do after 9: the rest of a row, and three rows below it', () => {
    expect(restPath(9, 5, 6, 10)).toBe('M30,10H60V20H30zM0,20H60V50H0z')
    expect(restPath(12, 5, 6, 10)).toBe('M0,20H60V50H0z')
    expect(restPath(30, 5, 6, 10)).toBe('')
  })

  it('edges two cells side by side with 6 sides, not 8', () => {
    const isIn = (y: number, x: number) => y === 1 && (x === 1 || x === 2)
    expect(edgePath(isIn, 4, 4, 10).match(/M/g)).toHaveLength(6)
  })
})
