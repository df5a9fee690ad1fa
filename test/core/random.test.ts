import { expect, it } from 'vitest'
import { createRandom, normal } from '../../src/core/random'

it('one seed gives one sequence, another another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed))
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

it("seed 0 begins as mulberry32's published code does: 1144304738 / 2^32", () => {
  expect(createRandom(0)() * 2 ** 32).toBe(1_144_304_738)
})

it('10,000 draws lie in [0, 1) and average 0.5', () => {
  const draws = Array.from({ length: 10_000 }, createRandom(1))
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true)
  expect(draws.reduce((sum, draw) => sum + draw, 0) / 10_000).toBeCloseTo(0.5, 1)
})

it('10,000 normal draws have mean 0 and variance 1', () => {
  const random = createRandom(2)
  const draws = Array.from({ length: 10_000 }, () => normal(random))
  expect(draws.every(Number.isFinite)).toBe(true)
  expect(draws.reduce((sum, draw) => sum + draw, 0) / 10_000).toBeCloseTo(0, 1)
  expect(draws.reduce((sum, draw) => sum + draw ** 2, 0) / 10_000).toBeCloseTo(1, 1)
})

it('a draw of exactly 0 makes no infinite normal', () => {
  expect(normal(() => 0)).toBeCloseTo(0, 15)
})
