import { describe, expect, it } from 'vitest'
import { layoutRatioCurve } from '../../src/charts/layoutRatioCurve'
import { stepOutChannels } from '../../src/charts/stepOutChannels'
import { separableRatio } from '../../src/core/closedForm'

const layout = (kernelSize: number, outChannels: number, kernels = [1, 3, 5, 7]) =>
  layoutRatioCurve(separableRatio, kernels, { kernelSize, outChannels }, 800)

describe('layoutRatioCurve', () => {
  it('puts 1 and 4,096 output channels on the ends of the axis and 64 in its middle', () => {
    const { plot } = layout(3, 1)
    expect(layout(3, 1).point.x).toBeCloseTo(plot.left, 9)
    expect(layout(3, 4096).point.x).toBeCloseTo(plot.right, 9)
    expect(layout(3, 64).point.x).toBeCloseTo((plot.left + plot.right) / 2, 9)
  })

  it('finds the channels under a place, and never leaves 1 to 4,096', () => {
    const { plot, outChannelsAt } = layout(3, 64)
    expect(outChannelsAt((plot.left + plot.right) / 2)).toBe(64)
    expect(outChannelsAt(-500)).toBe(1)
    expect(outChannelsAt(5000)).toBe(4096)
  })

  it('keeps the labels of 1/9², 1/10² and 1/11² at least 15 pixels apart', () => {
    const { curves } = layout(9, 64, [1, 7, 8, 9, 10, 11])
    const places = curves.map((curve) => curve.labelY)
    for (const [index, place] of places.entries()) {
      if (index > 0) expect(place - places[index - 1]!).toBeGreaterThanOrEqual(15)
    }
  })

  it('draws a 1×1 kernel above the line where both cost the same', () => {
    expect(layout(1, 8).point.y).toBeLessThan(layout(1, 8).evenY)
    expect(layout(3, 8).point.y).toBeGreaterThan(layout(3, 8).evenY)
  })
})

describe('stepOutChannels', () => {
  it.each([
    ['ArrowRight', 64, 70],
    ['ArrowLeft', 64, 59],
    ['ArrowRight', 1, 2],
    ['PageUp', 64, 128],
    ['PageDown', 64, 32],
    ['ArrowLeft', 1, 1],
    ['PageUp', 4000, 4096],
    ['Home', 64, 1],
    ['End', 64, 4096],
  ])('%s takes %i channels to %i', (key, from, to) => {
    expect(stepOutChannels(key, from, 4096)).toBe(to)
  })

  it('leaves other keys to the page', () => {
    expect(stepOutChannels('Tab', 64, 4096)).toBeNull()
  })
})
