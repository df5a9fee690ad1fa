import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  placeCount,
  placeIndex,
  placeOf,
  rove,
  roveShape,
  roveTargets,
  settlePlace,
  spotAt,
} from '../../src/charts/conv/rove'
import { holdsSpot } from '../../src/core/conv/place'
import { planOf } from '../core/conv/settings'
import { anyPlan } from './convScenes'

const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Home', 'End', 'PageUp', 'PageDown'],
]
const START = { y: 0, x: 0, sheet: 0, stack: 0 }

describe('roving', () => {
  const shape = { rows: 3, columns: 4, sheets: 2, stacks: 5 }
  const from = { y: 1, x: 2, sheet: 0, stack: 1 }

  it.each([
    ['ArrowLeft', false, { x: 1 }],
    ['ArrowRight', false, { x: 3 }],
    ['ArrowUp', false, { y: 0 }],
    ['ArrowDown', false, { y: 2 }],
    ['Home', false, { x: 0 }],
    ['End', false, { x: 3 }],
    ['PageUp', false, { stack: 2 }],
    ['PageDown', false, { stack: 0 }],
    ['PageUp', true, { sheet: 1 }],
    ['PageDown', true, { sheet: 0 }],
  ] as const)(
    '%s, shifted %s, changes %o in a 3×4 kernel of 2 sheets and 5 stacks',
    (key, isShifted, part) => {
      expect(rove(key, isShifted, from, shape)).toEqual({ ...from, ...part })
    },
  )

  it('changes a map’s channel with Page Up, with Shift or without', () => {
    const map = { rows: 3, columns: 3, sheets: 4, stacks: 1 }
    for (const isShifted of [false, true]) {
      expect(rove('PageUp', isShifted, START, map)).toEqual({ ...START, sheet: 1 })
    }
  })

  it('leaves Tab, letters and Enter to the page', () => {
    for (const key of ['Tab', 'a', 'Enter', ' ']) expect(rove(key, false, from, shape)).toBeNull()
  })

  it('never leaves the plan, whatever keys are pressed in whatever plan', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.boolean()), { maxLength: 60 }),
        (plan, presses) => {
          for (const target of roveTargets(plan)) {
            const own = roveShape(plan, target)
            let place = settlePlace({ y: 99, x: 99, sheet: 99, stack: 99 }, own)
            for (const [key, isShifted] of presses) {
              place = rove(key, isShifted, place, own) ?? place
              expect(holdsSpot(plan, spotAt(target, place))).toBe(true)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('reaches all 36 values of a 3×3 map of 4 channels, each with a value of its own', () => {
    const map = { rows: 3, columns: 3, sheets: 4, stacks: 1 }
    const seen = new Set([placeIndex(START, map)])
    const open = [START]
    for (let place = open.pop(); place; place = open.pop()) {
      for (const key of KEYS) {
        const next = rove(key, false, place, map) ?? place
        if (seen.has(placeIndex(next, map))) continue
        seen.add(placeIndex(next, map))
        open.push(next)
      }
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual([...Array(placeCount(map)).keys()])
  })

  it('has 5 stops for a separable pair: three maps and two kernels, from left to right', () => {
    const targets = roveTargets(planOf({ kind: 'separable' }))
    expect(targets.map((target) => (target.kind === 'map' ? target.map : 'kernels'))).toEqual([
      ...[0, 'kernels', 1, 'kernels', 2],
    ])
  })

  it('turns a place into a spot and back', () => {
    const place = { y: 1, x: 2, sheet: 3, stack: 1 }
    expect(placeOf(spotAt({ kind: 'weight', stage: 1 }, place))).toEqual(place)
    expect(placeOf(spotAt({ kind: 'map', map: 1 }, place))).toEqual({ ...place, stack: 0 })
  })
})
