import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CellSum, cellSum, type Product } from '../../../src/core/conv/cellSum'
import { windowOf } from '../../../src/core/conv/lit'
import { cellAt } from '../../../src/core/conv/order'
import { mapIndex } from '../../../src/core/conv/place'
import type { ConvScene } from '../../../src/core/conv/setting'
import { SEEDED } from '../layers'
import { planOf, realScene, SETTING, setting, wholeScene } from './settings'

const sums = (scene: ConvScene): readonly CellSum[] =>
  Array.from({ length: scene.plan.steps }, (_, index) => cellSum(scene, cellAt(scene.plan, index)))

const made = (scene: ConvScene, { stage, y, x, channel }: CellSum['cell']): number => {
  const map = scene.maps[stage + 1]!
  return map.values[mapIndex(map.shape, y, x, channel)]!
}

const productsOf = (sum: CellSum): readonly Product[] =>
  sum.channels.flatMap(({ products }) => products)

it('every total is the value in the map: exactly for whole numbers, to 1e-9 for real ones', () => {
  fc.assert(
    fc.property(setting, fc.nat(), (one, seed) => {
      const plan = planOf(one)
      const whole = wholeScene(plan, seed)
      for (const sum of sums(whole)) expect(sum.total).toBe(made(whole, sum.cell))
      const real = realScene(plan, seed)
      for (const sum of sums(real)) expect(sum.total).toBeCloseTo(made(real, sum.cell), 9)
    }),
    { ...SEEDED, numRuns: 60 },
  )
})

it('products make channel sums, these the running sums, the last of which is the total', () => {
  fc.assert(
    fc.property(setting, fc.nat(), (one, seed) => {
      const plan = planOf(one)
      for (const { cell, channels, total } of sums(wholeScene(plan, seed))) {
        let running = 0
        for (const channel of channels) {
          const sum = channel.products.reduce((all, { product }) => all + product, 0)
          running += sum
          expect(channel).toMatchObject({ sum, running })
        }
        expect(total).toBe(running)
        const products = channels.flatMap((channel) => channel.products)
        expect(products).toHaveLength(plan.stages[cell.stage]!.macsPerCell)
      }
    }),
    { ...SEEDED, numRuns: 60 },
  )
})

it('what lies outside the input is flagged, has no value and makes nothing, never −0', () => {
  fc.assert(
    fc.property(setting, fc.nat(), (one, seed) => {
      const scene = wholeScene(planOf(one), seed)
      for (const sum of sums(scene)) {
        const [height, width] = scene.plan.stages[sum.cell.stage]!.input
        const products = productsOf(sum)
        const isOutside = ({ y, x }: Product) => y < 0 || y >= height || x < 0 || x >= width
        expect(products.filter(({ isInside }) => !isInside)).toEqual(products.filter(isOutside))
        const outside = products.filter(isOutside)
        expect(outside.filter(({ pixel, product }) => pixel !== 0 || product !== 0)).toEqual([])
        expect(products.filter(({ product }) => Object.is(product, -0))).toEqual([])
      }
    }),
    { ...SEEDED, numRuns: 60 },
  )
})

it('the first cell of 6×6 under a 3×3, SAME, meets 5 zeros of padding and 4 pixels', () => {
  const scene = wholeScene(planOf())
  const [first] = cellSum(scene, { stage: 0, y: 0, x: 0, channel: 0 }).channels
  expect(first!.products.map(({ isInside }) => (isInside ? 1 : 0))).toEqual([
    0, 0, 0, 0, 1, 1, 0, 1, 1,
  ])
})

it('2 groups of 4 channels: outputs 2 and 3 read channels 2 and 3, their kernels’ 0 and 1', () => {
  const scene = wholeScene(planOf({ ...SETTING, kind: 'grouped', groups: 2 }))
  const { channels } = cellSum(scene, { stage: 0, y: 3, x: 3, channel: 2 })
  expect(channels.map((one) => [one.inChannel, one.groupChannel])).toEqual([
    [2, 0],
    [3, 1],
  ])
})

it('the window runs from the first product to the last', () => {
  fc.assert(
    fc.property(setting, (one) => {
      const scene = wholeScene(planOf(one))
      for (const sum of sums(scene)) {
        const window = windowOf(scene.plan, sum.cell)
        const products = productsOf(sum)
        const [first, last] = [products[0]!, products.at(-1)!]
        expect([window.top, window.left]).toEqual([first.y, first.x])
        expect(window.top + window.height - 1).toBe(last.y)
        expect(window.left + window.width - 1).toBe(last.x)
      }
    }),
    { ...SEEDED, numRuns: 60 },
  )
})
