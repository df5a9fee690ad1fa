import { describe, expect, it } from 'vitest'
import { depthInSheets, layoutTensor } from '../../src/charts/layoutTensor'

const box = { width: 40, height: 30, gap: 4 }

describe('layoutTensor', () => {
  it('draws 3 channels as 3 sheets that recede at 30°, the farthest first', () => {
    const { sheets, isStack } = layoutTensor({ ...box, channels: 3 })
    expect(isStack).toBe(false)
    expect(sheets).toHaveLength(3)
    const [back, , front] = sheets
    const angle = Math.atan2(front!.y - back!.y, back!.x - front!.x)
    expect((angle * 180) / Math.PI).toBeCloseTo(30, 10)
    expect(Math.hypot(back!.x - front!.x, back!.y - front!.y)).toBeCloseTo(8, 10)
  })

  it('gives 1 channel no depth: the box is the sheet', () => {
    const { width, height, sheets } = layoutTensor({ ...box, channels: 1 })
    expect([width, height]).toEqual([40, 30])
    expect(sheets).toEqual([{ x: 0, y: 0, nearness: 1 }])
  })

  it('draws 8 channels as sheets and 9 as a stack', () => {
    expect(layoutTensor({ ...box, channels: 8 }).sheets).toHaveLength(8)
    expect(layoutTensor({ ...box, channels: 9 })).toMatchObject({ isStack: true })
  })

  it('grows deeper with every channel, and at 4,096 is still under 20 sheets deep', () => {
    for (let channels = 1; channels < 600; channels++) {
      expect(depthInSheets(channels + 1)).toBeGreaterThan(depthInSheets(channels))
    }
    expect(depthInSheets(4096)).toBeCloseTo(17.8, 10)
  })
})
