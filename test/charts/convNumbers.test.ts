import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, layoutNumbers, type NumbersLayout } from '../../src/charts/conv/layoutNumbers'
import { fitCells, NO_PADDING, numbersGrid } from '../../src/charts/conv/numbersGrid'
import { cellsPath, firstTaps, veilPath } from '../../src/charts/conv/numbersPaths'
import { boxOf, spotUnder } from '../../src/charts/conv/numbersSpot'
import { fontWithin, mapSheets } from '../../src/charts/conv/numbersText'
import { stageView } from '../../src/charts/conv/numbersView'
import { roveTargets } from '../../src/charts/conv/rove'
import { frameAt } from '../../src/core/conv/frame'
import { planOf } from '../core/conv/settings'
import { anyPlan, pageWidth, sceneOf } from './convScenes'

/** Every sheet of numbers, and every sum. */
const boxes = ({ maps, stages }: NumbersLayout): readonly Box[] => [
  ...maps.flatMap(({ sheets, grid: { width, height } }) =>
    sheets.map(({ x, y }) => ({ x, y, width, height })),
  ),
  ...stages.flatMap(({ kernels, grid: { width, height }, sums, total }) => [
    ...kernels.map(({ x, y }) => ({ x, y, width, height })),
    ...sums,
    total,
  ]),
]

const isApart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y

describe('the page of a picture in numbers', () => {
  it('keeps every sheet and sum inside 320 to 1,600 pixels and clear of all others', () => {
    fc.assert(
      fc.property(anyPlan, pageWidth, fc.boolean(), (plan, width, hasDecimals) => {
        const layout = layoutNumbers(plan, { width, hasDecimals })
        const all = boxes(layout)
        const outside = all.filter(
          (box) =>
            !(box.x >= 0 && box.y >= 0) ||
            box.x + box.width > layout.width ||
            box.y + box.height > layout.height,
        )
        expect(outside).toEqual([])
        for (const [index, box] of all.entries()) {
          for (const other of all.slice(index + 1)) {
            if (!isApart(box, other)) expect([box, other]).toBe('apart')
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('draws no number in a cell under 20 pixels or over 36', () => {
    fc.assert(
      fc.property(anyPlan, pageWidth, (plan, width) => {
        for (const { grid } of layoutNumbers(plan, { width }).maps) {
          expect(grid.cell).toBeGreaterThanOrEqual(20)
          expect(grid.cell).toBeLessThanOrEqual(36)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('sets four channels of 6×6 side by side at 1,000 pixels, over their weights and sums', () => {
    const { maps, stages } = layoutNumbers(planOf({}), { width: 1000 })
    const [input] = maps
    expect(new Set(input!.sheets.map(({ y }) => y)).size).toBe(1)
    for (const [channel, sheet] of input!.sheets.entries()) {
      const { grid, kernels, sums } = stages[0]!
      const middle = sheet.x + input!.grid.width / 2
      expect(Math.abs(kernels[channel]!.x + grid.width / 2 - middle)).toBeLessThanOrEqual(1)
      expect(Math.abs(sums[channel]!.x + sums[channel]!.width / 2 - middle)).toBeLessThanOrEqual(1)
    }
  })

  it('shows 6×6, 4 → 4 whole at 920: standard in 548 pixels, the separable pair in 720', () => {
    expect(layoutNumbers(planOf({}), { width: 920 }).height).toBeLessThanOrEqual(548)
    const pair = layoutNumbers(planOf({ kind: 'separable' }), { width: 920 })
    expect(pair.height).toBeLessThanOrEqual(720)
    expect(pair.maps[2]!.grid.cell).toBeGreaterThanOrEqual(20)
  })

  it('sets two channels a row on a phone of 358, in cells of 24, each over its weights and sum', () => {
    const { maps, stages } = layoutNumbers(planOf({ kind: 'separable' }), { width: 358 })
    expect(new Set(maps[0]!.sheets.map(({ y }) => y)).size).toBe(2)
    expect(maps[0]!.grid.cell).toBeGreaterThanOrEqual(24)
    const { sums, kernels, grid } = stages[0]!
    for (const [at, { y, height }] of sums.entries()) {
      expect(y + height / 2).toBeCloseTo(kernels[at]!.y + grid.height / 2, 0)
    }
  })

  it('gives 12×12 values on a phone of 358 pixels a row a channel, in cells of 25 and more', () => {
    const plan = planOf({ input: [12, 12, 3] })
    const [input] = layoutNumbers(plan, { width: 358 }).maps
    expect(new Set(input!.sheets.map(({ x }) => x)).size).toBe(1)
    expect(input!.grid.cell).toBeGreaterThanOrEqual(25)
  })

  it('lets padding give way before values: 7 taps at dilation 3 leave 20 pixels a value', () => {
    const padding = { top: 9, bottom: 9, left: 9, right: 9 }
    const { cell, pad } = fitCells(320, [12, 12, 1], padding, 28)
    expect(cell).toBe(20)
    expect(12 * cell + 18 * pad).toBeLessThanOrEqual(320)
  })
})

describe('the veil of a sheet', () => {
  const grid = numbersGrid([2, 3, 1], NO_PADDING, { cell: 10, pad: 10 })

  it('covers all 6 values, then the 2 of a row and the row under it, then none', () => {
    expect(veilPath(grid, 0)).toBe('M0,0H30V20H0Z')
    expect(veilPath(grid, 1)).toBe('M10,0H30V20H0V10H10Z')
    expect(veilPath(grid, 3)).toBe('M0,10H30V20H0Z')
    expect(veilPath(grid, 6)).toBe('')
  })
})

describe('numbers in their cells', () => {
  const map = (...values: number[]) => ({
    shape: [1, values.length, 1] as const,
    values: Float64Array.from(values),
  })
  const texts = (cell: number, ...values: number[]) =>
    mapSheets(map(...values), cell, String).sheets[0]!.texts

  it('are whole where they fit, and shorter in a smaller cell: −3.57, −3.6; 0.25, .25', () => {
    expect(texts(36, -3.57, 0.25)).toEqual(['-3.57', '0.25'])
    expect(texts(24, -3.57, 0.25)).toEqual(['-3.6', '.3'])
    expect(texts(24, -0.51, 0.25)).toEqual(['-.51', '.25'])
  })

  it('keep two figures of the largest, and no sign before a nothing', () => {
    expect(texts(24, -16.743, -0.04)).toEqual(['-17', '0'])
  })

  it('stand inside: −12.5 has 11 pixels in a cell of 36, 7 in one of 24', () => {
    expect(fontWithin('−12.5', 36, 17)).toBe(11)
    expect(fontWithin('−12.5', 24, 17)).toBe(7)
  })
})

describe('what a stage shows', () => {
  const scene = sceneOf({ groups: 2 })

  it('is the filter of the cell in hand, which reads 2 of 4 channels', () => {
    // The 40th of 36 values a channel is of the second channel, the 80th of the third.
    expect(stageView(scene, frameAt(scene.plan, 40), null, 0)).toMatchObject({
      filter: 1,
      reads: [0, 2],
    })
    expect(stageView(scene, frameAt(scene.plan, 80), null, 0).reads).toEqual([2, 4])
  })

  it('is the whole sum of an output pointed at, whatever is in hand', () => {
    const spot = { kind: 'map', map: 1, y: 2, x: 3, channel: 3 } as const
    const view = stageView(scene, frameAt(scene.plan, 0.5), spot, 0)
    expect(view).toMatchObject({ filter: 3, done: 18, sum: { cell: { y: 2, x: 3, channel: 3 } } })
  })

  it('is no sum while the stage rests', () => {
    const pair = sceneOf({ kind: 'separable' })
    const views = [0, 1].map((stage) => stageView(pair, frameAt(pair.plan, 10), null, stage))
    expect(views.map(({ sum }) => sum === null)).toEqual([false, true])
  })
})

describe('a point of the picture', () => {
  it('is the value drawn there, for every value of a map and weight of the filter shown', () => {
    const scene = sceneOf({ kind: 'separable', input: [3, 4, 2], outChannels: 3 })
    const layout = layoutNumbers(scene.plan, { width: 700 })
    const views = [0, 1].map((stage) => stageView(scene, frameAt(scene.plan, 30), null, stage))
    const { sheets, grid } = layout.maps[1]!
    const at = (y: number, x: number) =>
      spotUnder(
        layout,
        views,
        sheets[1]!.x + (x + 0.5) * grid.cell,
        sheets[1]!.y + (y + 0.5) * grid.cell,
      )
    expect(at(2, 3)).toEqual({ kind: 'map', map: 1, y: 2, x: 3, channel: 1 })
    expect(at(3.5, 3)).toBeNull()
    const weights = layout.stages[1]!
    expect(spotUnder(layout, views, weights.kernels[1]!.x + 3, weights.kernels[1]!.y + 3)).toEqual({
      ...{ kind: 'weight', stage: 1, y: 0, x: 0 },
      ...{ inChannel: 1, outChannel: 0 },
    })
  })

  it('is in the frame that the keyboard draws around its map or weights', () => {
    fc.assert(
      fc.property(anyPlan, pageWidth, (plan, width) => {
        const layout = layoutNumbers(plan, { width })
        const views = plan.stages.map((stage) => ({
          ...{ filter: 0, reads: [0, stage.kernel[2]] as const, sum: null, done: 0 },
        }))
        for (const target of roveTargets(plan)) {
          const box = boxOf(layout, views, target)
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(width)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('the products met of a window', () => {
  /** The area inside a path of upright rectangles, each written as M x,y H V H Z. */
  const area = (path: string) =>
    [...path.matchAll(/M([-\d.]+),([-\d.]+)H([-\d.]+)V([-\d.]+)/g)].reduce(
      (sum, [, left, top, right, bottom]) =>
        sum + (Number(right) - Number(left)) * (Number(bottom) - Number(top)),
      0,
    )

  it('of 5×5 at the padded corner and inside cover what their cells cover, from 0 to 25', () => {
    const { plan } = sceneOf({ input: [8, 8, 1], outChannels: 1, kernelSize: 5, groups: 1 })
    const { grid } = layoutNumbers(plan, { width: 900 }).maps[0]!
    for (const [y, x] of [
      [-2, -2],
      [1, 3],
      [5, 5],
    ] as const) {
      const taps = Array.from({ length: 25 }, (_, tap) => ({
        y: y + Math.floor(tap / 5),
        x: x + (tap % 5),
      }))
      for (let count = 0; count <= 25; count += 1) {
        const cells = cellsPath(grid, taps.slice(0, count), { at: { x: 7, y: 9 } })
        const met = firstTaps(grid, taps[0]!, [5, count], { x: 7, y: 9 })
        expect(area(met)).toBeCloseTo(area(cells), 6)
        expect((met.match(/M/g) ?? []).length).toBeLessThanOrEqual(2)
      }
    }
  })
})
