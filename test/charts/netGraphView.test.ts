import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitView, held, showing, startView, zoomed } from '../../src/charts/net/graphView'

const ROOM = { width: 356, height: 520 }

describe('the view of a drawing', () => {
  it('starts with all of it at 0.8 and more, else with its upper part as wide as there is room', () => {
    expect(startView({ width: 400, height: 600 }, ROOM).scale).toBeCloseTo(520 / 600, 9)
    expect(startView({ width: 364, height: 5660 }, ROOM).scale).toBeCloseTo(356 / 364, 9)
    expect(startView({ width: 364, height: 5660 }, ROOM).y).toBe(0)
    expect(startView({ width: 1118, height: 4278 }, ROOM).scale).toBe(0.8)
    expect(startView({ width: 100, height: 100 }, ROOM)).toEqual({ scale: 1, x: 128, y: 210 })
  })

  it('zoomed keeps the place under the pointer, away from the drawing’s edges', () => {
    const drawing = { width: 2000, height: 3000 }
    const view = { scale: 1, x: -800, y: -1200 }
    const at = { x: 100, y: 200 }
    const next = zoomed(view, 1.5, at, drawing, ROOM)
    expect((at.x - next.x) / next.scale).toBeCloseTo((at.x - view.x) / view.scale, 9)
    expect((at.y - next.y) / next.scale).toBeCloseTo((at.y - view.y) / view.scale, 9)
  })

  it('never shows emptiness beside a drawing larger than its window, and brings any box in', () => {
    const size = fc.record({
      width: fc.integer({ min: 50, max: 4000 }),
      height: fc.integer({ min: 50, max: 8000 }),
    })
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: -9000, max: 9000 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (drawing, offset, factor, part) => {
          const moved = held({ ...fitView(drawing, ROOM), x: offset, y: offset }, drawing, ROOM)
          const view = zoomed(moved, factor, { x: 9, y: 9 }, drawing, ROOM)
          const tall = drawing.height * view.scale
          if (tall > ROOM.height) {
            expect(view.y).toBeLessThanOrEqual(1e-6)
            expect(view.y + tall).toBeGreaterThanOrEqual(ROOM.height - 1e-6)
          }
          const box = { x: 10, y: (drawing.height - 30) * part, width: 30, height: 30 }
          const shown = showing(view, box, drawing, ROOM)
          expect(box.y * shown.scale + shown.y).toBeGreaterThanOrEqual(-1e-6)
          expect((box.y + 30) * shown.scale + shown.y).toBeLessThanOrEqual(ROOM.height + 1e-6)
        },
      ),
      { numRuns: 200 },
    )
  })
})
