import { describe, expect, it } from 'vitest'
import { dotNear, layoutAccuracy, paretoFront, stepDot } from '../../src/charts/net/layoutAccuracy'

const dot = (key: string, value: number, top1: number, label: string | null = null) => ({
  key,
  value,
  top1,
  isComputed: false,
  label,
})
const DOTS = [
  dot('a', 41e6, 50.6),
  dot('b', 149e6, 63.7),
  dot('worse', 300e6, 60),
  dot('c', 325e6, 68.4),
  dot('same', 325e6, 68.4),
  dot('d', 569e6, 70.6, 'MobileNet'),
]

describe('paretoFront', () => {
  it('leaves out what costs more and is less accurate, and the second of two equal points', () => {
    expect(paretoFront(DOTS).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('of one price keeps the more accurate, whatever the order', () => {
    const dots = [dot('low', 10, 60), dot('high', 10, 70)]
    expect(paretoFront(dots).map(({ key }) => key)).toEqual(['high'])
    expect(paretoFront(dots.toReversed()).map(({ key }) => key)).toEqual(['high'])
  })
})

describe('layoutAccuracy', () => {
  const layout = layoutAccuracy(DOTS, [100e6], 800)

  it('is logarithmic: 41 M to 149 M is as far as 149 M to 541 M', () => {
    const { xOf } = layout
    const step = xOf(149e6) - xOf(41e6)
    expect(xOf((149e6 * 149) / 41) - xOf(149e6)).toBeCloseTo(step, 6)
  })

  it('keeps the reader’s own price in sight, however far it lies from the points', () => {
    const far = layoutAccuracy(DOTS, [1e12], 800)
    expect(far.xOf(1e12)).toBeLessThan(far.plot.right)
  })

  it('names the point that has a name, clear of the other points', () => {
    expect(layout.labels.map(({ text }) => text)).toEqual(['MobileNet'])
  })

  it('finds the nearest point within reach and none beyond it', () => {
    const { x, y } = layout.dots[3]!
    expect(dotNear(layout.dots, x + 3, y - 3, 20)?.dot.key).toMatch(/^(c|same)$/)
    expect(dotNear(layout.dots, x + 300, y + 300, 20)).toBeNull()
  })
})

describe('stepDot', () => {
  it.each([
    ['ArrowRight', 'b', 'worse'],
    ['ArrowLeft', 'b', 'a'],
    ['ArrowUp', 'worse', 'b'],
    ['ArrowDown', 'b', 'worse'],
    ['Home', 'c', 'a'],
    ['End', 'a', 'd'],
    ['ArrowLeft', 'a', 'a'],
  ])('%s takes %s to %s', (key, from, to) => {
    const at = DOTS.find((one) => one.key === from)!
    expect(stepDot(key, DOTS, at)?.key).toBe(to)
  })

  it('leaves other keys to the page', () => {
    expect(stepDot('Tab', DOTS, DOTS[0]!)).toBeNull()
  })
})
