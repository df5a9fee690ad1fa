import { expect, it } from 'vitest'
import { cutText, textWidth } from '../../src/charts/live/cutText'
import { layoutClassDots, timeDomain } from '../../src/charts/live/layoutClassDots'

const dot = (key: string, median: number, name = `Device ${key}`) => ({
  ...{ key, name, median, p10: median * 0.9, p90: median * 1.2 },
  ...{ spoiled: false, isOwn: false },
})

const CLASS = Array.from({ length: 30 }, (_, index) => dot(`${index + 1}`, 4 + index))

/** A chart of `dots` beside others that share its axis. */
const layout = (dots: readonly ReturnType<typeof dot>[], width: number, all = dots) =>
  layoutClassDots({
    dots,
    width,
    shared: {
      domain: timeDomain(all),
      names: all.map(({ name }) => name),
      values: all.map(() => '12.4 ms'),
    },
    median: 18,
  })

it('30 devices fit under 900 pixels on a projector of 1920, and letters are 18 high', () => {
  const { height, font, rows } = layout(CLASS, 1800)
  expect(rows).toHaveLength(30)
  expect(height).toBeLessThan(930)
  expect(font).toBe(18)
})

it('of two charts beside each other 10 ms has one place, however long the names in each', () => {
  const slow = [dot('1', 10, 'Device 31, Chromebook'), dot('2', 400)]
  const tens = [CLASS, slow].map(
    (dots) =>
      layout(dots, 1000, [...CLASS, ...slow]).rows.find(({ dot: { median } }) => median === 10)?.x,
  )
  expect(tens[0]).toBe(tens[1])
})

it('a name that has room is not cut: Chromebook keeps its k', () => {
  const name = 'Device 27, Chromebook'
  const { names, letter } = layout([dot('27', 10, name)], 1000)
  expect(cutText(name, names - 8, letter)).toBe(name)
  expect(textWidth('裝置', 10)).toBe(40)
})

it('on 350 pixels long names stand over their bars, short ones beside, and no two ticks touch', () => {
  const long = layout(
    [dot('1', 4, 'Device 1: Intel UHD Graphics 620, Windows'), dot('2', 300)],
    350,
  )
  expect(long.isStacked).toBe(true)
  for (const { nameY, y } of long.rows) expect(y - nameY).toBeGreaterThan(12)
  const short = layout([dot('1', 4), dot('2', 300)], 350)
  expect(short.isStacked).toBe(false)
  for (const { ticks } of [long, short])
    for (const [index, { x }] of ticks.slice(1).entries())
      expect(x - ticks[index]!.x).toBeGreaterThan(textWidth('12.4 ms', 7))
})

it('every bar stays between the names and the times, a median of 0 ms too', () => {
  const { rows, left, right } = layout([dot('1', 0), dot('2', 1e5)], 700)
  for (const { from, x, to } of rows)
    for (const place of [from, x, to]) {
      expect(place).toBeGreaterThanOrEqual(left)
      expect(place).toBeLessThanOrEqual(right)
    }
})
