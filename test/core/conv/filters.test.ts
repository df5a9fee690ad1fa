import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FILTER_IDS,
  FILTERS,
  parseMix,
  parsePictureKernels,
  printMix,
  printPictureKernels,
} from '../../../src/core/conv/filters'
import { SEEDED } from '../layers'

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const weight = fc.integer({ min: -9_990_000, max: 9_990_000 }).map((parts) => parts / 10_000 + 0)
const nine = fc.array(weight, { minLength: 9, maxLength: 9 })
const filterId = fc.constantFrom(...FILTER_IDS)
const kernels = fc.array(fc.oneof(filterId, nine), { minLength: 3, maxLength: 3 })
const rows = fc.array(fc.array(weight, { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
})
const mess = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'019-._*eE+N', 'box', 'sobelX'), maxLength: 40 }),
)

describe('the known filters', () => {
  it('are 3×3; those that keep a flat picture sum to 1, those that show change to 0', () => {
    const sums = FILTER_IDS.map((id) => [
      id,
      FILTERS[id].length,
      Number(sum(FILTERS[id]).toFixed(9)),
    ])
    expect(sums).toEqual([
      ['identity', 9, 1],
      ['box', 9, 1],
      ['gaussian', 9, 1],
      ['sharpen', 9, 1],
      ['sobelX', 9, 0],
      ['sobelY', 9, 0],
      ['laplacian', 9, 0],
      ['emboss', 9, 1],
      ['diagonal', 9, 1],
      ['outline', 9, 0],
    ])
  })

  it('sobelY is sobelX turned over', () => {
    const turned = FILTERS.sobelX.map((_, at) => FILTERS.sobelX[(at % 3) * 3 + Math.floor(at / 3)])
    expect(FILTERS.sobelY).toEqual(turned)
  })
})

describe('three kernels as text', () => {
  it('sobelX*box*0_0_0_0_1.5_0_0_0_0', () => {
    expect(parsePictureKernels('sobelX*box*0_0_0_0_1.5_0_0_0_0')).toEqual([
      FILTERS.sobelX,
      FILTERS.box,
      [0, 0, 0, 0, 1.5, 0, 0, 0, 0],
    ])
  })

  it('come back the same, and are written by name where they have one', () => {
    fc.assert(
      fc.property(kernels, (three) => {
        const text = printPictureKernels(three)
        const parsed = parsePictureKernels(text)!
        expect(parsed).toEqual(three.map((one) => (typeof one === 'string' ? FILTERS[one] : one)))
        expect(printPictureKernels(parsed)).toBe(text)
      }),
      SEEDED,
    )
    expect(printPictureKernels([FILTERS.box, 'emboss', FILTERS.sobelY])).toBe('box*emboss*sobelY')
  })

  it.each([
    '',
    'box',
    'box*box',
    'box*box*box*box',
    'box*box*blur',
    'box*box*0_0_0_0_1_0_0_0',
    'box*box*0_0_0_0_1_0_0_0_0_0',
    'box*box*0_0_0_0_1e3_0_0_0_0',
    'box*box*0_0_0_0__0_0_0_0',
    'box*box*0_0_0_0_1000_0_0_0_0',
    'box*box*toString',
  ])('%j are none', (text) => {
    expect(parsePictureKernels(text)).toBeUndefined()
  })
})

describe('a mix as text', () => {
  it('1_0_0*0.3_-0.6_0.1 is two rows of three, and comes back', () => {
    expect(parseMix('1_0_0*0.3_-0.6_0.1')).toEqual([
      [1, 0, 0],
      [0.3, -0.6, 0.1],
    ])
    fc.assert(
      fc.property(rows, (some) => {
        expect(parseMix(printMix(some))).toEqual(some)
      }),
      SEEDED,
    )
  })

  it.each(['', '1_0', '1_0_0_0', '1_0_0*', '1_0_x', Array(5).fill('1_0_0').join('*')])(
    '%j is none',
    (text) => {
      expect(parseMix(text)).toBeUndefined()
    },
  )
})

it('no text throws, and what is understood is written and understood again', () => {
  fc.assert(
    fc.property(mess, (text) => {
      const three = parsePictureKernels(text)
      if (three)
        expect(printPictureKernels(parsePictureKernels(printPictureKernels(three))!)).toBe(
          printPictureKernels(three),
        )
      const mixed = parseMix(text)
      if (mixed) expect(printMix(parseMix(printMix(mixed))!)).toBe(printMix(mixed))
    }),
    { ...SEEDED, numRuns: 1000 },
  )
})
