import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ACTIVATIONS,
  activate,
  isFlat,
  isScaleFree,
  onlyInput,
} from '../../../src/core/manifold/activation'
import type { Point } from '../../../src/core/manifold/curve'
import {
  after,
  before,
  collapsedShare,
  type Embedding,
  expectedShare,
  randomRows,
  rankAt,
  rankOf,
} from '../../../src/core/manifold/embed'
import {
  bestFactor,
  relativeRms,
  solved,
  solvedBack,
  stretched,
} from '../../../src/core/manifold/measure'
import { SEEDED } from '../layers'

const IDENTITY: readonly Point[] = [
  [1, 0],
  [0, 1],
]
const through = (
  rows: readonly Point[],
  activation: Embedding['activation'] = 'relu',
  scale = 1,
): Embedding => ({ rows, activation, scale })
const inPlane = fc.double({ min: -1, max: 1, noNaN: true })
const point = fc.tuple(inPlane, inPlane)
const seed = fc.integer({ min: 1, max: 999 })
const rowCount = fc.integer({ min: 2, max: 30 })

describe('the activations', () => {
  it('h-swish is 2/3 at 1, −0.375 at −1.5, 0 from −3 down and x from 3 up', () => {
    expect(activate('hswish', 1)).toBeCloseTo(2 / 3, 12)
    expect(activate('hswish', -1.5)).toBe(-0.375)
    expect(activate('hswish', -3)).toBeCloseTo(0, 12)
    expect(activate('hswish', 7)).toBe(7)
  })

  it('an output with one input gives it back, and a flat input never has that name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTIVATIONS),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (kind, value) => {
          const input = onlyInput(kind, activate(kind, value))
          if (input !== undefined) expect(input).toBeCloseTo(value, 9)
          if (isFlat(kind, value)) expect(input).toBeUndefined()
        },
      ),
      SEEDED,
    )
  })

  it('ReLU and the linear map answer the double with the double; ReLU6 and h-swish do not', () => {
    for (const kind of ACTIVATIONS) {
      const isFree = [-5, -2, 1, 4].every((x) => activate(kind, 2 * x) === 2 * activate(kind, x))
      expect(isFree).toBe(isScaleFree(kind))
    }
  })
})

describe('the embedding', () => {
  it('rows (1, 0), (1, 1) take (1, −3) to (1, −2), ReLU to (1, 0)', () => {
    const one = through([
      [1, 0],
      [1, 1],
    ])
    expect(before(one, [1, -3])).toEqual([1, -2])
    expect(after(one, [1, -2])).toEqual([1, 0])
  })

  it('more coordinates of a seed add rows and change none', () => {
    expect(randomRows(7, 30).slice(0, 5)).toEqual(randomRows(7, 5))
    expect(randomRows(8, 5)).not.toEqual(randomRows(7, 5))
  })

  it('a rank is 0 of no rows, 1 of rows along one line, 2 of any others', () => {
    expect(rankOf([])).toBe(0)
    expect(rankOf([[0, 0]])).toBe(0)
    expect(
      rankOf([
        [1, 2],
        [-2, -4],
        [0, 0],
      ]),
    ).toBe(1)
    expect(
      rankOf([
        [1, 2],
        [1, 2.001],
      ]),
    ).toBe(2)
  })

  it('under the identity one quadrant of four keeps both coordinates: 75 % are collapsed', () => {
    const corners: readonly Point[] = [
      [1, 1],
      [-1, 1],
      [-1, -1],
      [1, -1],
    ]
    expect(corners.map((corner) => rankAt(through(IDENTITY), corner))).toEqual([2, 1, 0, 1])
    expect(collapsedShare(through(IDENTITY), corners)).toBe(0.75)
    expect(collapsedShare(through(IDENTITY, 'linear'), corners)).toBe(0)
  })

  it('ReLU6 loses (7, 1) as it loses (−1, 1), and at half the size keeps it', () => {
    expect(rankAt(through(IDENTITY, 'relu6'), [7, 1])).toBe(1)
    expect(rankAt(through(IDENTITY, 'relu6', 0.5), [7, 1])).toBe(2)
    expect(rankAt(through(IDENTITY, 'relu'), [7, 1])).toBe(2)
  })

  it('h-swish keeps (−2, −2) and loses (−4, −4)', () => {
    expect(rankAt(through(IDENTITY, 'hswish'), [-2, -2])).toBe(2)
    expect(rankAt(through(IDENTITY, 'hswish'), [-4, -4])).toBe(0)
  })

  it('of the 2ⁿ ways rows can be active, n + 1 have fewer than two', () => {
    for (const n of [2, 3, 5, 10]) {
      const few = Array.from({ length: 2 ** n }, (_, bits) => bits.toString(2)).filter(
        (bits) => bits.replaceAll('0', '').length < 2,
      )
      expect(few.length / 2 ** n).toBe(expectedShare(n))
    }
  })

  it('2000 matrices collapse a point as often as (n + 1) / 2ⁿ says, within 0.03', () => {
    for (const n of [2, 3, 5]) {
      const lost = Array.from({ length: 2000 }, (_, at) =>
        collapsedShare(through(randomRows(at, n)), [[0.3, -0.8]]),
      )
      const share = lost.reduce((sum, one) => sum + one, 0) / 2000
      expect(Math.abs(share - expectedShare(n))).toBeLessThan(0.03)
    }
  })
})

describe('the way back by equations', () => {
  it('x = 3 and x + y = 5 cross in (3, 2); x = 3 alone gives (3, 0)', () => {
    expect(
      solved(
        [
          [1, 0],
          [1, 1],
        ],
        [3, 5],
      ),
    ).toEqual([3, 2])
    expect(solved([[1, 0]], [3])).toEqual([3, 0])
    expect(
      solved(
        [
          [2, 0],
          [4, 0],
        ],
        [6, 12],
      ),
    ).toEqual([3, 0])
    expect(solved([], [])).toEqual([0, 0])
  })

  it('finds a point exactly where ReLU leaves it a rank of 2 (Lemma 2), and else not', () => {
    fc.assert(
      fc.property(seed, rowCount, point, (number, n, one) => {
        const embedding = through(randomRows(number, n))
        const off = Math.hypot(
          solvedBack(embedding, one)[0] - one[0],
          solvedBack(embedding, one)[1] - one[1],
        )
        if (rankAt(embedding, one) === 2) expect(off).toBeLessThan(1e-6)
        else if (Math.hypot(...one) > 1e-3) expect(off).toBeGreaterThan(0)
      }),
      SEEDED,
    )
  })
})

describe('the error', () => {
  const three: readonly Point[] = [
    [3, 0],
    [0, 4],
  ]

  it('(3, 0) and (0, 4) brought back to (0, 0) and (0, 4) are off by 3/5', () => {
    expect(
      relativeRms(three, [
        [0, 0],
        [0, 4],
      ]),
    ).toBe(0.6)
    expect(relativeRms(three, three)).toBe(0)
    expect(relativeRms([], [])).toBe(0)
    expect(relativeRms([[0, 0]], [[1, 1]])).toBe(0)
  })

  it('what is half as large is stretched by 2, what has no size by 1', () => {
    expect(bestFactor(three, stretched(three, 0.5))).toBe(2)
    expect(
      bestFactor(three, [
        [0, 0],
        [0, 0],
      ]),
    ).toBe(1)
  })

  it('the best factor leaves no larger an error than any other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 20 }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (pairs, other) => {
          const [points, back] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)]
          const best = relativeRms(points, stretched(back, bestFactor(points, back)))
          expect(best).toBeLessThanOrEqual(relativeRms(points, stretched(back, other)) + 1e-9)
        },
      ),
      SEEDED,
    )
  })
})
