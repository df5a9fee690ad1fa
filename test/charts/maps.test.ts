import { describe, expect, it } from 'vitest'
import { layoutMapGrid, mapNeighbour } from '../../src/charts/live/layoutMapGrid'
import { mapScale, paintMap } from '../../src/charts/live/paintMap'
import { singleHueScale } from '../../src/charts/live/singleHue'

describe('a grid of maps', () => {
  it('32 maps of 56 pixels stand in 9 columns of 640 pixels, and fit', () => {
    const { columns, rows, tile, gap, height } = layoutMapGrid(32, 56, 640)
    expect([columns, rows]).toEqual([9, 4])
    expect(columns * (tile + gap) - gap).toBeLessThanOrEqual(640)
    expect(height).toBe(rows * (tile + gap) - gap)
  })

  it('1 map takes no more than 96 pixels, and no width is too small for 1 column', () => {
    expect(layoutMapGrid(1, 112, 640)).toMatchObject({ columns: 1, tile: 96 })
    expect(layoutMapGrid(4, 112, 30)).toMatchObject({ columns: 1, rows: 4 })
  })

  it('arrows move by 1 and by a row, and stop at the edges', () => {
    expect(mapNeighbour(4, 'ArrowRight', 8, 3)).toBe(5)
    expect(mapNeighbour(4, 'ArrowUp', 8, 3)).toBe(1)
    expect(mapNeighbour(6, 'ArrowDown', 8, 3)).toBe(6)
    expect(mapNeighbour(6, 'End', 8, 3)).toBe(7)
    expect(mapNeighbour(6, 'a', 8, 3)).toBe(null)
  })
})

describe('a map as colours', () => {
  const colours = Uint8ClampedArray.from([0, 0, 0, 255, 100, 100, 100, 255, 200, 200, 200, 255])
  const reds = (bytes: Uint8ClampedArray) => [...bytes].filter((_, index) => index % 4 === 0)

  it('0, 1 and 2 on their own scale take the first, middle and last colour', () => {
    const map = { shape: [1, 3, 2], values: [0, 9, 1, 9, 2, 9] }
    expect(reds(paintMap(map, 0, mapScale({ min: 0, max: 2 }, false), colours))).toEqual([
      0, 100, 200,
    ])
  })

  it('−1 to 3, signed, has 0 in the middle: the ends are ±3', () => {
    expect(mapScale({ min: -1, max: 3 }, true)).toEqual({ low: -3, high: 3 })
    const map = { shape: [1, 3, 1], values: [-3, 0, 3] }
    expect(reds(paintMap(map, 0, { low: -3, high: 3 }, colours))).toEqual([0, 100, 200])
  })

  it('a flat map and a value that is no number are painted, not thrown at', () => {
    const map = { shape: [1, 2, 1], values: [5, Number.NaN] }
    expect(reds(paintMap(map, 0, { low: 5, high: 5 }, colours))).toEqual([0, 0])
  })

  it('nothing lies nearest the ground, on light and on dark', () => {
    const light = singleHueScale('#fcfbf8')
    const dark = singleHueScale('#14161b')
    expect(light[0]).toBeGreaterThan(light.at(-4) ?? 255)
    expect(dark[0]).toBeLessThan(dark.at(-4) ?? 0)
  })
})
