import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorizations, type LayerSetting } from '../../../src/core/closedForm'
import type { Convention } from '../../../src/core/convention'
import type { ProductShape } from '../../../src/core/gemm/example'
import { readsAfter, tileAt, tileGrid, tileTraffic } from '../../../src/core/gemm/tiles'
import { gemmWays, tapsInside } from '../../../src/core/gemm/ways'
import { answer } from '../layers'

const shapes = fc.record({
  rows: fc.integer({ min: 1, max: 12 }),
  depth: fc.integer({ min: 1, max: 8 }),
  columns: fc.integer({ min: 1, max: 9 }),
})

/** A tiled product carried out, every fetch counted: sums of one tile are kept, nothing else. */
function counted({ rows, depth, columns }: ProductShape, tile: number) {
  const fetched = { left: 0, right: 0, written: 0 }
  for (let top = 0; top < rows; top += tile) {
    for (let left = 0; left < columns; left += tile) {
      for (let at = 0; at < depth; at += 1) {
        for (let row = top; row < Math.min(rows, top + tile); row += 1) fetched.left += 1
        for (let x = left; x < Math.min(columns, left + tile); x += 1) fetched.right += 1
      }
      for (let row = top; row < Math.min(rows, top + tile); row += 1) {
        for (let x = left; x < Math.min(columns, left + tile); x += 1) fetched.written += 1
      }
    }
  }
  return fetched
}

describe('traffic of a product in tiles', () => {
  it('is what a counter at the memory counts', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 14 }), (shape, tile) => {
        const { total, ...parts } = tileTraffic(shape, tile)
        const seen = counted(shape, tile)
        expect(parts).toEqual(seen)
        expect(total).toBe(seen.left + seen.right + seen.written)
      }),
    )
  })

  it('16×18 by 18×2: 1,184 values at tile 1, 608 at tile 2, 356 at 16 where each moves once', () => {
    const shape = { rows: 16, depth: 18, columns: 2 }
    const total = (tile: number) => tileTraffic(shape, tile).total
    expect([total(1), total(2), total(16)]).toEqual([2 * 16 * 18 * 2 + 32, 608, 356])
  })

  it('tiles cover the product, each cell once', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 14 }), (shape, tile) => {
        const [down, across] = tileGrid(shape, tile)
        const covered = Array<number>(shape.rows * shape.columns).fill(0)
        for (let index = 0; index < down * across; index += 1) {
          const at = tileAt(shape, tile, index)
          for (let row = at.firstRow; row < at.endRow; row += 1) {
            for (let x = at.firstColumn; x < at.endColumn; x += 1) {
              covered[row * shape.columns + x]! += 1
            }
          }
        }
        expect(new Set(covered)).toEqual(new Set([1]))
      }),
    )
  })

  it('the reads after all tiles are those of the closed form', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 1, max: 14 }), (shape, tile) => {
        const [down, across] = tileGrid(shape, tile)
        const { rows, columns } = readsAfter(shape, tile, down * across)
        const sum = (reads: readonly number[]) => reads.reduce((all, each) => all + each, 0)
        const { left, right } = tileTraffic(shape, tile)
        expect([shape.depth * sum(rows), shape.depth * sum(columns)]).toEqual([left, right])
      }),
    )
  })
})

const LAYER: LayerSetting = {
  ...{ kernelSize: 3, inChannels: 32, outChannels: 64, featureSize: 112 },
  ...{ stride: 1, padding: 'same', dilation: 1, groups: 1, expansion: 1 },
}
const PLAIN: Convention = { unit: 'mac', bias: 'out', batchNorm: 'folded' }

const layers: fc.Arbitrary<LayerSetting> = fc.record({
  kernelSize: fc.integer({ min: 1, max: 5 }),
  inChannels: fc.integer({ min: 1, max: 40 }),
  outChannels: fc.integer({ min: 1, max: 40 }),
  featureSize: fc.integer({ min: 9, max: 30 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.constantFrom('same', 'valid'),
  dilation: fc.integer({ min: 1, max: 2 }),
  groups: fc.constant(1),
  expansion: fc.constant(1),
})

describe('the ways of a layer', () => {
  it('multiply and move as much as the cost engine says, where each value moves once', () => {
    fc.assert(
      fc.property(layers, (setting) => {
        const engine = answer(factorizations(setting, PLAIN))
        const standard = engine.find(({ id }) => id === 'standard')!
        const separable = engine.find(({ id }) => id === 'separable')!
        const [direct, copied, , depthwise, pointwise] = answer(gemmWays(setting, 1 << 20))
        expect(direct!.macs).toBe(standard.macs)
        expect(direct!.trafficBytes).toBe(standard.trafficBytes)
        expect(copied!.trafficBytes).toBeGreaterThanOrEqual(standard.trafficBytes)
        expect(depthwise!.macs).toBe(separable.stages[0]!.macs)
        expect(pointwise!.macs).toBe(separable.stages[1]!.macs)
        expect(pointwise!.trafficBytes).toBe(separable.stages[1]!.trafficBytes)
      }),
    )
  })

  it('3×3 from 32 to 64 channels at 112: 13.8 MiB to copy, the same for its depthwise stage', () => {
    const ways = answer(gemmWays(LAYER, 64))
    expect(ways.map(({ copyBytes }) => copyBytes)).toEqual([0, 14_450_688, 0, 14_450_688, 0])
  })

  it('a 1×1 with stride 1 copies nothing in any way', () => {
    const ways = answer(gemmWays({ ...LAYER, kernelSize: 1 }, 64))
    expect(ways.every(({ copyBytes, traffic }) => copyBytes + traffic.copying === 0)).toBe(true)
  })

  it('taps on the data: 3·112 − 2 along an axis padded by one on each side', () => {
    expect(tapsInside(LAYER, 112)).toBe(334)
  })
})
