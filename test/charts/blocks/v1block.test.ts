import { describe, expect, it } from 'vitest'
import { layoutV1BlockChain } from '../../../src/charts/blocks/layoutV1BlockChain'
import { layoutV1BlockClipCurve } from '../../../src/charts/blocks/layoutV1BlockClipCurve'
import { layoutV1BlockHistogram } from '../../../src/charts/blocks/layoutV1BlockHistogram'
import { moveCell } from '../../../src/charts/blocks/v1BlockRegions'
import { histogram } from '../../../src/core/foldNorm/clip'
import { layerStudy } from '../../../src/core/foldNorm/layerStudy'
import type { HWC } from '../../../src/core/layer'
import { normals } from '../../core/foldNorm/arbitraries'

const PAIR: readonly HWC[] = [
  [5, 5, 3],
  [3, 3, 3],
  [3, 3, 3],
  [3, 3, 3],
  [3, 3, 4],
  [3, 3, 4],
  [3, 3, 4],
]

describe('a block in line', () => {
  it('stands in one line at 1,096 pixels and in four of two at most at 358', () => {
    const tops = (width: number) =>
      new Set(
        layoutV1BlockChain(PAIR, width).tensors.map(({ block }) => block.box.y + block.box.height),
      )
    expect(tops(1096).size).toBe(1)
    expect(tops(358).size).toBe(4)
  })

  it.each([340, 358, 756, 1096])('keeps every tensor within %i pixels', (width) => {
    for (const { block } of layoutV1BlockChain(PAIR, width).tensors) {
      expect(block.box.x).toBeGreaterThanOrEqual(0)
      expect(block.box.x + block.box.width).toBeLessThanOrEqual(width)
      expect(block.cell).toBeGreaterThanOrEqual(22)
    }
  })

  it('keys stop at the edges, and Page Up goes to the channel behind', () => {
    const cell = { tensor: 1, y: 0, x: 2, channel: 3 }
    const shape: HWC = [3, 3, 4]
    expect(moveCell('ArrowRight', cell, shape)).toEqual(cell)
    expect(moveCell('PageUp', cell, shape)).toEqual(cell)
    expect(moveCell('PageDown', cell, shape)).toEqual({ ...cell, channel: 2 })
    expect(moveCell('ArrowDown', cell, shape)).toEqual({ ...cell, y: 1 })
    expect(moveCell('a', cell, shape)).toBeNull()
  })
})

describe('the histogram', () => {
  const values = normals(5, 5000).map((value) => 3 * value)
  const made = histogram(values, 0.1)

  it('draws the lines of a 4-bit grid, 16 of them, and leaves those of 8 bits to the lens', () => {
    const four = layoutV1BlockHistogram(made, { clip: 6, step: 6 / 15 }, 1000)
    const eight = layoutV1BlockHistogram(made, { clip: 6, step: 6 / 255 }, 1000)
    expect(four.lines).toHaveLength(16)
    expect(four.lines[0]).toBeCloseTo(four.zero, 6)
    expect(four.lines.at(-1)).toBeCloseTo(four.clip, 6)
    expect(eight.lines).toHaveLength(0)
    // 0.5 ÷ 0.0235 is 21.25: 21 steps and the place at 0.
    expect(eight.lens.lines).toHaveLength(22)
    expect(four.lens.lines).toHaveLength(2)
  })

  it.each([320, 1000])('bars stay in the plot of %i pixels and 0 lies between two', (width) => {
    const { bars, plot, zero } = layoutV1BlockHistogram(made, { clip: 6, step: 0.4 }, width)
    for (const bar of bars) {
      expect(bar.y).toBeGreaterThanOrEqual(plot.top - 1e-6)
      expect(bar.y + bar.height).toBeCloseTo(plot.bottom, 6)
      const isBelow = bar.x + bar.width <= zero + 1e-6
      expect(isBelow || bar.x >= zero - 1e-6).toBe(true)
      expect(bar.part === 'below').toBe(isBelow)
    }
  })

  it('nothing to count is drawn as nothing, without a NaN', () => {
    const empty = layoutV1BlockHistogram(histogram([], 0.1), { clip: 6, step: 0.4 }, 500)
    expect(empty.bars).toEqual([])
    expect(JSON.stringify(empty)).not.toContain('null')
  })
})

describe('the curve over the clip', () => {
  const study = layerStudy(
    normals(6, 4000).map((value) => 3 * value),
    [20, 20, 10],
  )
  const curves = ([8, 6, 4] as const).map((bits) => ({
    key: String(bits),
    isOwn: bits === 8,
    points: study.relu.curves[bits],
  }))
  const own = study.relu.curves[8].find(({ clip }) => clip === 6)!

  it('finds a clip again from its place, to a quarter and within 2 to 20', () => {
    const layout = layoutV1BlockClipCurve(curves, own, own, 900)
    expect(layout.clipAt(layout.point.x)).toBe(6)
    expect(layout.clipAt(-100)).toBe(2)
    expect(layout.clipAt(5000)).toBe(20)
    expect(layout.point.x).toBeCloseTo(layout.six, 6)
  })

  it('names stand 17 pixels apart at least, and no path holds a NaN', () => {
    const layout = layoutV1BlockClipCurve(curves, own, own, 340)
    const labels = layout.curves.map(({ labelY }) => labelY).toSorted((a, b) => a - b)
    for (const [index, label] of labels.slice(1).entries()) {
      expect(label - labels[index]!).toBeGreaterThanOrEqual(17 - 1e-9)
    }
    const paths = [...layout.curves.map(({ path }) => path), layout.rounding, layout.clipping]
    for (const path of paths) expect(path).toMatch(/^M[^N]+$/)
  })
})
