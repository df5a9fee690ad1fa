import { describe, expect, it } from 'vitest'
import { FrameWindow, quantile, type Sample, spread, trend } from '../../src/state/runStats'

const sample = (endedAt: number, inferenceMs: number): Sample => ({
  endedAt,
  captureMs: 1,
  preprocessMs: 1,
  inferenceMs,
  readbackMs: 1,
  drawMs: 5,
})

describe('percentiles', () => {
  it('puts p10 of 1 to 11 at 2, the median at 6 and p90 at 10', () => {
    expect(spread([11, 1, 5, 3, 9, 7, 2, 4, 6, 8, 10])).toEqual({ median: 6, p10: 2, p90: 10 })
  })

  it('lies half way between two neighbours', () => {
    expect(quantile([10, 20], 0.5)).toBe(15)
  })
})

describe('the sliding window', () => {
  it('says nothing of no frames', () => {
    expect(new FrameWindow().summary()).toBeNull()
  })

  it('keeps the last 120 of 200 frames', () => {
    const window = new FrameWindow()
    for (let at = 0; at < 200; at += 1) window.add(sample(at * 10, at))
    expect(window.summary()).toMatchObject({ count: 120, parts: { inference: { median: 139.5 } } })
  })

  it('leaves the drawing for the eye out of the total', () => {
    const window = new FrameWindow()
    window.add(sample(0, 10))
    expect(window.summary()).toMatchObject({
      total: { median: 13 },
      parts: { draw: { median: 5 } },
    })
  })

  it('counts 100 frames a second around a pause of a minute', () => {
    const window = new FrameWindow()
    for (let at = 0; at < 10; at += 1) window.add(sample(at * 10, 5))
    window.interrupt()
    for (let at = 0; at < 10; at += 1) window.add(sample(60_000 + at * 10, 5))
    expect(window.summary()).toMatchObject({ framesPerSecond: 100, interrupted: true, count: 20 })
  })

  it('forgets the pause when all 120 frames came after it', () => {
    const window = new FrameWindow()
    window.add(sample(0, 5))
    window.interrupt()
    for (let at = 0; at < 120; at += 1) window.add(sample(1000 + at * 10, 5))
    expect(window.summary()?.interrupted).toBe(false)
  })
})

describe('the trend', () => {
  it('is 2 when the last third takes twice the first third’s time', () => {
    expect(
      trend([
        ...Array<number>(10).fill(8),
        ...Array<number>(10).fill(12),
        ...Array<number>(10).fill(16),
      ]),
    ).toBe(2)
  })

  it('is silent below 30 frames', () => {
    expect(trend(Array<number>(29).fill(8))).toBeNull()
  })
})
