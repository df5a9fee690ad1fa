import { expect, it } from 'vitest'
import { layoutRecordDots } from '../../src/charts/live/layoutRecordDots'

const dot = (key: string, median: number) => ({
  key,
  name: key,
  detail: '',
  median,
  p10: median * 0.9,
  p90: median * 1.2,
  spoiled: false,
})

const groups = [
  { key: 'a', title: 'A', dots: [dot('1', 5), dot('2', 50)] },
  { key: 'b', title: 'B', dots: [dot('3', 500)] },
]

it('5, 50 and 500 ms stand equally far apart, their bars around them', () => {
  const { groups: placed, left, right } = layoutRecordDots(groups, 800)
  const rows = placed.flatMap((group) => group.rows)
  const [one, two, three] = rows.map(({ x }) => x)
  expect(two! - one!).toBeCloseTo(three! - two!)
  for (const { from, x, to } of rows) {
    expect(from).toBeGreaterThanOrEqual(left)
    expect(from).toBeLessThan(x)
    expect(x).toBeLessThan(to)
    expect(to).toBeLessThanOrEqual(right)
  }
})

it('ticks are 1, 2 and 5 of each ten, or tens alone where there are many', () => {
  const ticks = (records: ReturnType<typeof dot>[]) =>
    layoutRecordDots([{ key: 'a', title: '', dots: records }], 800).ticks.map(({ value }) => value)
  expect(ticks([dot('1', 4), dot('2', 30)])).toEqual([5, 10, 20])
  expect(ticks([dot('1', 0.5), dot('2', 5000)])).toEqual([1, 10, 100, 1000])
})

it('on 350 pixels names stand over their bars and have the whole width', () => {
  const narrow = layoutRecordDots(groups, 350)
  expect(narrow.names).toBe(350)
  for (const { nameY, y } of narrow.groups.flatMap((group) => group.rows)) {
    expect(y - nameY).toBeGreaterThan(30)
  }
})

it('a median of 0 ms is drawn at the left end and is no NaN', () => {
  const { groups: placed } = layoutRecordDots([{ key: 'a', title: '', dots: [dot('1', 0)] }], 800)
  expect(placed[0]?.rows.every(({ x, from, to }) => [x, from, to].every(Number.isFinite))).toBe(
    true,
  )
})
