import { expect, it } from 'vitest'
import { layoutLayerBench } from '../../src/charts/live/layoutLayerBench'
import { layoutRates } from '../../src/charts/live/layoutRates'
import { layoutRoofline, rateRange, roofDotAt } from '../../src/charts/live/layoutRoofline'
import { layoutSweep } from '../../src/charts/live/layoutSweep'

/** A flat roof at 10 G, a slanted one that meets it at 5 FLOPs a byte. */
const ROOFS = { flat: 10e9, slant: 2e9 }
const dot = (key: string, intensity: number, rate: number, startRate = 1e12) => ({
  ...{ key, intensity, rate, slow: rate, fast: rate, startRate },
})

it('the roofs meet at 5 FLOPs a byte; a layer at 1 has 2 G over it, one at 20 has 10 G', () => {
  const layout = layoutRoofline(ROOFS, [dot('a', 1, 1e9), dot('b', 20, 1e9)], [1e8, 2e10], 800)
  const [a, b] = layout.dots
  const span = layout.plot.bottom - layout.plot.top
  const heightOf = (rate: number) => layout.plot.bottom - (span * Math.log10(rate / 1e8)) / 2.30103
  expect(a?.roofY).toBeCloseTo(heightOf(2e9), 1)
  expect(b?.roofY).toBeCloseTo(heightOf(10e9), 1)
  expect(layout.ridge.y).toBeCloseTo(heightOf(10e9), 1)
  expect(a!.x).toBeLessThan(layout.ridge.x)
})

it('1 of 2 layers is held by its start: the one whose start allows less than its roof', () => {
  const dots = [dot('a', 20, 1e9, 3e9), dot('b', 20, 1e9, 3e10)]
  const layout = layoutRoofline(ROOFS, dots, [1e8, 2e10], 800)
  expect(layout.dots.map(({ isHeldByStart }) => isHeldByStart)).toEqual([true, false])
})

it('the scale stays while rates move by a third, goes down with one of 50 M, and comes back', () => {
  const at = (rate: number) => [dot('a', 2, rate)]
  const first = rateRange(ROOFS, at(3e8))
  expect(first).toEqual([1e8, 2e10])
  expect(rateRange(ROOFS, at(4e8), first)).toEqual(first)
  const wide = rateRange(ROOFS, at(5e7), first)
  expect(wide[0]).toBe(1e7)
  expect(rateRange(ROOFS, at(1.2e8), wide)).toEqual(wide)
  expect(rateRange(ROOFS, at(3e8), wide)).toEqual(first)
})

it('a tap 20 pixels beside a layer finds it, one 30 pixels beside finds none', () => {
  const { dots } = layoutRoofline(ROOFS, [dot('a', 2, 1e9)], [1e8, 2e10], 800)
  const { x, y } = dots[0]!
  expect(roofDotAt(dots, x + 20, y)).toBe(0)
  expect(roofDotAt(dots, x + 30, y)).toBeNull()
})

it('of rates 1, 4 and 2 the limit is where it is said to be, not the highest', () => {
  const points = [1, 4, 2].map((perSecond, size) => ({ size: size + 1, perSecond }))
  const search = { key: 'a', title: '', xAxis: '', tick: String, points, limit: 2 }
  const [panel] = layoutRates([search], 700).panels
  expect(panel!.dots.map(({ isLimit }) => isLimit)).toEqual([false, false, true])
  expect(panel!.limitY).toBe(panel!.dots[2]!.y)
})

it('a fixed part of 2 ms stands on the axis, and a line from below zero has none', () => {
  const ms = { median: 4, p10: 3, p90: 5 }
  const dots = [{ key: 'a', work: 100, ms, label: 'α 1', fittedMs: 4 }]
  const fixed = layoutSweep(dots, { overheadMs: 2, msPerWork: 0.02 }, 600)
  expect(fixed.overheadY).toBeCloseTo(fixed.line!.y1)
  expect(fixed.line!.x1).toBe(fixed.plot.left)
  const below = layoutSweep(dots, { overheadMs: -2, msPerWork: 0.06 }, 600)
  expect(below.overheadY).toBeNull()
  expect(below.line!.y1).toBeCloseTo(below.plot.bottom)
  expect(below.line!.x1).toBeGreaterThan(below.plot.left)
})

it('a way of 46 times the time is torn off, and half the work stays half as long as all', () => {
  const way = (key: string, counted: number, ratio: number) => ({
    ...{ key, name: key, detail: '', counted, countedText: '', measuredText: '' },
    measured: { ratio, low: ratio, high: ratio },
  })
  const { rows, even } = layoutLayerBench([way('a', 1, 1), way('b', 0.5, 46)], 800)
  expect(rows.map(({ measured }) => measured?.isTorn)).toEqual([false, true])
  expect(rows[1]!.counted.width).toBeCloseTo(even / 2)
  expect(rows[1]!.measured!.width).toBeCloseTo(2 * even)
})
