import { describe, expect, it } from 'vitest'
import { HATCHES } from '../../src/charts/Hatch'
import type { Hue } from '../../src/charts/hue'

/** Hues that share one drawing. */
const TOGETHER: readonly (readonly Hue[])[] = [
  ['ink', 'dw', 'pw', 'k'],
  ['dw', 'cin', 'k', 'cout'],
  ['ink-muted', 'cin', 'cout'],
]

describe('hatches', () => {
  it.each(TOGETHER)(
    '%s and those beside it differ in slant or distance, not in hue alone',
    (...hues) => {
      expect(new Set(hues.map((hue) => HATCHES[hue].join())).size).toBe(hues.length)
    },
  )
})
