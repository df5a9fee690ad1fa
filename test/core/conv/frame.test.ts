import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameAt, macsAt, positionAtMacs } from '../../../src/core/conv/frame'
import { cellAt, indexOf } from '../../../src/core/conv/order'
import { SEEDED } from '../layers'
import { planOf, setting } from './settings'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })

describe('the order of cells', () => {
  it('is by stage, channel, row, column: cells 0, 1, 6, 36 and 144 of 6×6, 4 → 4, separable', () => {
    const plan = planOf({ kind: 'separable' })
    expect([0, 1, 6, 36, 144].map((index) => cellAt(plan, index))).toEqual([
      { stage: 0, y: 0, x: 0, channel: 0 },
      { stage: 0, y: 0, x: 1, channel: 0 },
      { stage: 0, y: 1, x: 0, channel: 0 },
      { stage: 0, y: 0, x: 0, channel: 1 },
      { stage: 1, y: 0, x: 0, channel: 0 },
    ])
  })

  it('index → cell → index is the same number, for every cell of 200 plans', () => {
    fc.assert(
      fc.property(setting, (one) => {
        const plan = planOf(one)
        for (let index = 0; index < plan.steps; index += 1) {
          expect(indexOf(plan, cellAt(plan, index))).toBe(index)
        }
      }),
      SEEDED,
    )
  })

  it('has no cell behind the last', () => {
    expect(() => cellAt(planOf(), 144)).toThrow('there is no cell 144; the plan has 144')
  })
})

describe('a frame', () => {
  const separable = planOf({ kind: 'separable' })

  it('at 0 has nothing in hand', () => {
    expect(frameAt(separable, 0)).toEqual({
      position: 0,
      step: 0,
      cell: null,
      macsInCell: 0,
      macsDone: 0,
      doneCells: [0, 0],
      isOver: false,
    })
  })

  it('at 1 holds the first cell, complete: 9 of 9 products', () => {
    expect(frameAt(separable, 1)).toMatchObject({
      step: 1,
      cell: { stage: 0, y: 0, x: 0, channel: 0 },
      macsInCell: 9,
      macsDone: 9,
      doneCells: [1, 0],
    })
  })

  it('at 145.5 has 2 of the 4 products of the second pointwise cell: 1,296 + 4 + 2', () => {
    expect(frameAt(separable, 145.5)).toMatchObject({
      step: 145,
      cell: { stage: 1, y: 0, x: 1, channel: 0 },
      macsInCell: 2,
      macsDone: 1302,
      doneCells: [144, 1],
    })
  })

  it('at the end has done all, and positions outside are moved to the ends', () => {
    const end = frameAt(separable, 288)
    expect(end).toMatchObject({ step: 288, macsDone: 1872, doneCells: [144, 144], isOver: true })
    expect(frameAt(separable, 1e9)).toEqual(end)
    for (const before of [-1, Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(frameAt(separable, before)).toEqual(frameAt(separable, 0))
    }
  })

  it('at a whole position holds that cell complete, with its stages’ cells in full', () => {
    fc.assert(
      fc.property(setting, (one) => {
        const plan = planOf(one)
        for (let step = 1; step <= plan.steps; step += 1) {
          const frame = frameAt(plan, step)
          const stage = plan.stages[frame.cell!.stage]!
          expect(frame.cell).toEqual(cellAt(plan, step - 1))
          expect(frame).toMatchObject({ step, macsInCell: stage.macsPerCell })
          expect(frame.doneCells.reduce((sum, cells) => sum + cells, 0)).toBe(step)
          expect(frame.macsDone).toBe(macsAt(plan, step))
        }
      }),
      { ...SEEDED, numRuns: 60 },
    )
  })

  it('at any position has the whole multiply–accumulates up to there, and never fewer later', () => {
    fc.assert(
      fc.property(setting, fraction, fraction, (one, share, other) => {
        const plan = planOf(one)
        const [early, late] = [share, other].sort((a, b) => a - b).map((at) => at * plan.steps)
        const [before, after] = [frameAt(plan, early!), frameAt(plan, late!)]
        expect(before.macsDone).toBe(Math.floor(macsAt(plan, early!) + 1e-6))
        expect(after.macsDone).toBeGreaterThanOrEqual(before.macsDone)
        expect(Number.isInteger(before.macsInCell)).toBe(true)
      }),
      SEEDED,
    )
  })

  it('counts each product of each cell once: position n − 1 + j/m has done j of m', () => {
    const plan = planOf({ kind: 'spatial', kernelSize: 7, input: [3, 4, 3], outChannels: 3 })
    let done = 0
    for (let index = 0; index < plan.steps; index += 1) {
      const { macsPerCell } = plan.stages[cellAt(plan, index).stage]!
      for (let product = 1; product <= macsPerCell; product += 1) {
        done += 1
        const frame = frameAt(plan, index + product / macsPerCell)
        expect([frame.macsDone, frame.macsInCell]).toEqual([done, product])
        expect(frameAt(plan, positionAtMacs(plan, done)).macsDone).toBe(done)
      }
    }
    expect(done).toBe(plan.macs)
  })
})

describe('multiply–accumulates and positions', () => {
  it('are each other’s inverse, for 200 plans', () => {
    fc.assert(
      fc.property(setting, fraction, (one, share) => {
        const plan = planOf(one)
        const position = share * plan.steps
        expect(positionAtMacs(plan, macsAt(plan, position))).toBeCloseTo(position, 8)
        expect(macsAt(plan, positionAtMacs(plan, share * plan.macs))).toBeCloseTo(
          share * plan.macs,
          6,
        )
      }),
      SEEDED,
    )
  })

  it('1,296 are all 144 depthwise cells, 1,300 one pointwise cell more; past the end, the end', () => {
    const plan = planOf({ kind: 'separable' })
    expect([0, 1296, 1300, 1872, 9999, -5].map((macs) => positionAtMacs(plan, macs))).toEqual([
      0, 144, 145, 288, 288, 0,
    ])
  })
})
