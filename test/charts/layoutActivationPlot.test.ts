import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ActivationPlotModel,
  layoutPlotCursor,
  layoutPlotScene,
} from '../../src/charts/blocks/layoutActivationPlot'

const LOOK = { hue: 'ink' } as const

/** Both halves of the drawing: what stands, and what moves with the cursor. */
function layoutOf({ cursor, ...scene }: ActivationPlotModel, width: number) {
  const still = layoutPlotScene(scene, width)
  return { still, ...layoutPlotCursor(still, cursor) }
}

/** Lines over -8 to 8 whose heights at the cursor are given, in one pane from -1 to 8. */
const model = (cursor: number, heights: readonly number[] = []): ActivationPlotModel => ({
  domain: [-8, 8],
  cursor,
  panes: [
    {
      key: 'value',
      title: 'value',
      height: 300,
      domain: [-1, 8],
      lines: heights.map((y, place) => ({
        key: String(place),
        points: [
          [-8, y],
          [0, Number.NaN],
          [8, y],
        ],
        look: LOOK,
        sign: { letter: 'R', heightAt: () => y },
      })),
    },
  ],
})

describe('the plot of activations', () => {
  it('leads from a place back to the x it stands for, and never out of its domain', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
        const { still, cursorX } = layoutOf(model(x), 600)
        expect(still.valueAt(cursorX)).toBeCloseTo(x, 9)
      }),
    )
    const { still, cursorX } = layoutOf(model(20), 600)
    expect([cursorX, still.valueAt(9999), still.valueAt(-9999)]).toEqual([still.right, 8, -8])
  })

  it('breaks a line where it has no height, so that 2 pieces are left', () => {
    const [line] = layoutOf(model(1, [3]), 600).still.panes[0]!.lines
    expect(line!.path.match(/M/g)).toHaveLength(2)
    expect(line!.path).not.toContain('NaN')
  })

  it('keeps 7 letters 15 px apart in order, however close their lines are', () => {
    const height = fc.double({ min: -1, max: 8, noNaN: true })
    fc.assert(
      fc.property(fc.array(height, { minLength: 7, maxLength: 7 }), (heights) => {
        const { still, panes } = layoutOf(model(2, heights), 400)
        const { signs } = panes[0]!
        const { plot } = still.panes[0]!
        const places = signs.map(({ labelY }) => labelY)
        for (const [index, place] of places.entries()) {
          if (index > 0) expect(place - places[index - 1]!).toBeGreaterThan(15)
          expect(place).toBeGreaterThan(plot.top - 1)
          expect(place).toBeLessThan(plot.bottom + 1)
        }
        const tops = signs.map(({ y }) => y)
        expect(tops).toEqual(tops.toSorted((one, other) => one - other))
      }),
    )
  })

  it('has no letter for a line that is out of sight at the cursor, and letters left of a late one', () => {
    const { panes, cursorX } = layoutOf(model(6, [9, 3, -2]), 600)
    expect(panes[0]!.signs.map(({ key }) => key)).toEqual(['1'])
    expect(panes[0]!.signX).toBeLessThan(cursorX)
  })

  it('has its letters left of an early cursor where a mark’s figures stand on the right', () => {
    const { panes, ...rest } = model(-1.5, [2])
    const mark = { key: 'most', x: 1.3, y: 2, hue: 'dw', label: '−0.0692' } as const
    const marked = { ...rest, panes: panes.map((pane) => ({ ...pane, marks: [mark] })) }
    for (const [scene, isLeft] of [
      [{ ...rest, panes }, false],
      [marked, true],
    ] as const) {
      const laid = layoutOf(scene, 358)
      expect(laid.panes[0]!.isLeft).toBe(isLeft)
      expect(laid.panes[0]!.signX < laid.cursorX).toBe(isLeft)
    }
    expect(layoutOf(marked, 1096).panes[0]!.isLeft).toBe(false)
  })

  it('has no letter where the cursor is out of sight', () => {
    expect(layoutOf(model(9, [3, 4]), 600).panes[0]!.signs).toEqual([])
  })

  it('over powers of 2 puts 8 halfway between 1 and 64', () => {
    const pane = { key: 'step', title: 'step', height: 200, domain: [1, 16], lines: [] } as const
    const log = {
      domain: [1, 64],
      isLog: true,
      cursor: 8,
      panes: [{ ...pane, isLog: true }],
    } as const
    const { still, cursorX } = layoutOf(log, 600)
    expect(cursorX).toBeCloseTo((still.left + still.right) / 2, 9)
    expect(still.ticks.map(({ value }) => value)).toEqual([1, 2, 4, 8, 16, 32, 64])
  })
})
