import { describe, expect, it } from 'vitest'
import { layoutOverture, OVERTURE } from '../../../src/charts/start/layoutOverture'
import { overturePieces } from '../../../src/charts/start/overturePieces'
import { factorizations } from '../../../src/core/closedForm'
import { DEFAULT_CONVENTION } from '../../../src/core/convention'

const ways = factorizations(
  {
    ...{ ...OVERTURE, featureSize: 1, stride: 1, padding: 'same', dilation: 1 },
    ...{ groups: 1, expansion: 1 },
  },
  DEFAULT_CONVENTION,
)
const paramsOf = (id: string) =>
  ways.ok ? ways.value.find((way) => way.id === id)?.params : undefined

describe.each([320, 390, 720, 1152])('the overture at %d px', (width) => {
  const layout = layoutOverture(width)
  const { cells, height, cell, stages } = layout
  const of = (fate: string) => cells.filter((one) => one.fate === fate)

  it('begins with the 288 weights of the standard layer and ends with the 68 of the two stages', () => {
    expect(cells.length).toBe(288)
    expect(cells.length).toBe(paramsOf('standard'))
    expect(of('depthwise').length).toBe(36)
    expect(of('pointwise').length).toBe(32)
    expect(of('depthwise').length + of('pointwise').length).toBe(paramsOf('separable'))
  })

  it('no two weights that are kept end in the same place', () => {
    const ends = [...of('depthwise'), ...of('pointwise')].map(({ to }) => `${to.x} ${to.y}`)
    expect(new Set(ends).size).toBe(68)
  })

  it('stays inside of the picture at both ends', () => {
    for (const { from, to, fate } of cells) {
      for (const place of fate === 'gone' ? [from] : [from, to]) {
        expect(place.x).toBeGreaterThanOrEqual(0)
        expect(place.x + cell).toBeLessThanOrEqual(width)
        expect(place.y).toBeGreaterThanOrEqual(0)
        expect(place.y + cell).toBeLessThanOrEqual(height)
      }
    }
    for (const { y } of stages) expect(y).toBeLessThan(height)
  })

  it('moves its 288 weights as 40 shapes, each of which is drawn where its cells begin', () => {
    const pieces = overturePieces(layout)
    expect(pieces.length).toBe(40)
    const corners = pieces.flatMap(({ path }) => path.match(/M[\d.]+ [\d.]+/g) ?? [])
    expect(new Set(corners).size).toBe(288)
    for (const fate of ['depthwise', 'pointwise', 'gone'] as const) {
      const shapes = pieces.filter((piece) => piece.fate === fate)
      const cellCount = shapes.reduce((sum, piece) => sum + piece.cellCount, 0)
      expect(cellCount).toBe(of(fate).length)
    }
  })
})
