import { describe, expect, it } from 'vitest'
import { FrameWindow, type Sample, trend } from '../../src/state/runStats'

const sample = (endedAt: number, inferenceMs: number): Sample => ({
  endedAt,
  captureMs: 1,
  preprocessMs: 1,
  inferenceMs,
  readbackMs: 1,
  drawMs: 5,
  totalMs: inferenceMs + 4,
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

  it('names the millisecond of a 14 ms frame that is in no part, and leaves the drawing out', () => {
    const window = new FrameWindow()
    window.add(sample(0, 10))
    expect(window.summary()).toMatchObject({
      total: { median: 14 },
      parts: { handOver: { median: 1 }, draw: { median: 5 } },
    })
  })

  it('never hands over in less than nothing, whatever a clock of 0.1 ms makes of the parts', () => {
    const window = new FrameWindow()
    window.add({ ...sample(0, 10), totalMs: 12.9 })
    expect(window.summary()?.parts.handOver.median).toBe(0)
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
