import { describe, expect, it } from 'vitest'
import {
  createLayerWindow,
  createSlopeRotation,
  LAYER_FRAMES,
  slopeMs,
} from '../../src/state/runLayers'

const STEPS = [
  { output: 'a', nodes: ['a'], how: 'own' },
  { output: 'b', nodes: ['b'], how: 'none' },
  { output: 'c', nodes: ['c'], how: 'own' },
] as const

describe('times of layers', () => {
  it('3 frames with parts of the steps give each its own median and n', () => {
    const window = createLayerWindow()
    const frame = (...steps: [string, number][]) =>
      window.add(0, {
        clock: 'gpu-timer',
        steps: steps.map(([output, ms]) => ({ output, ms })),
      })
    frame(['a', 1])
    expect(window.summary(STEPS)?.sumMs).toBe(null)
    frame(['a', 3], ['c', 10])
    frame(['a', 2])
    const summary = window.summary(STEPS)
    expect(summary?.steps.get('a')).toMatchObject({ median: 2, count: 3 })
    expect(summary?.steps.get('c')).toMatchObject({ median: 10, count: 1 })
    expect(summary?.sumMs).toBe(12)
  })

  it('knows the clock of the latest times, even of no steps: a timer given up is a slope', () => {
    const window = createLayerWindow()
    expect(window.clock).toBe(null)
    window.add(0, { clock: 'gpu-timer', steps: [{ output: 'a', ms: 1 }] })
    expect(window.clock).toBe('gpu-timer')
    window.add(1, { clock: 'slope', steps: [] })
    expect([window.clock, window.summary(STEPS)]).toEqual(['slope', null])
  })

  it('another clock begins anew, and nothing timed is null', () => {
    const window = createLayerWindow()
    expect(window.summary(STEPS)).toBe(null)
    window.add(0, { clock: 'gpu-timer', steps: [{ output: 'a', ms: 1 }] })
    window.add(1, { clock: 'slope', steps: [{ output: 'c', ms: 5 }] })
    expect([...(window.summary(STEPS)?.steps.keys() ?? [])]).toEqual(['c'])
  })

  it(`keeps ${LAYER_FRAMES} frames to look back over, and 60 values of a step`, () => {
    const window = createLayerWindow()
    for (let at = 0; at < LAYER_FRAMES + 10; at += 1) {
      window.add(at, { clock: 'clock', steps: [{ output: 'a', ms: at }] })
    }
    expect(window.frames).toHaveLength(LAYER_FRAMES)
    expect(window.frames[0]?.endedAt).toBe(10)
    expect(window.summary(STEPS)?.steps.get('a')?.count).toBe(60)
  })
})

describe('slopes', () => {
  it('12 ms for 1 and 39 ms for 10 are 3 ms a run, and noise is never below 0', () => {
    expect(slopeMs(12, 39)).toBe(3)
    expect(slopeMs(12, 11)).toBe(0)
  })

  it('step after step gets its turn, those that do nothing none, and frames keep 9 tenths', () => {
    const rotation = createSlopeRotation()
    expect(rotation.due(STEPS, 0)?.output).toBe('a')
    rotation.took(10, 10)
    expect(rotation.due(STEPS, 99)).toBe(null)
    expect(rotation.due(STEPS, 100)?.output).toBe('c')
    rotation.took(10, 110)
    expect(rotation.due(STEPS, 200)?.output).toBe('a')
    expect(rotation.due([], 300)).toBe(null)
  })
})
