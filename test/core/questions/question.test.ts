import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuantity } from '../../../src/core/questions/quantity'
import {
  judge,
  type NumericQuestion,
  printHeights,
  type Question,
  readHeights,
  rightAnswer,
  valuesOf,
} from '../../../src/core/questions/question'

describe('a number as people write it', () => {
  it.each([
    ['1,204,224', 1_204_224],
    ['1 204 224', 1_204_224],
    ['569 M', 569e6],
    ['569M MACs', 569e6],
    ['5.69e8', 5.69e8],
    ['5.69 × 10^8', 5.69e8],
    ['120 萬', 1_200_000],
    ['120万次', 1_200_000],
    ['5.7 億', 570_000_000],
    ['1.2 million', 1_200_000],
    ['１２', 12],
    ['1/9', 1 / 9],
    ['12 %', 0.12],
    ['8.84×', 8.84],
    ['≈ 0.119', 0.119],
    ['−3', -3],
    ['4 KiB', 4],
    ['27 macs', 27],
    ['27 multiplications', 27],
    ['3 kernels', 3],
  ])('%s is %d', (text, value) => expect(readQuantity(text)?.value).toBeCloseTo(value, 9))

  it.each(['', 'many', '.', '1/0', '∞', '-'])('%j is none', (text) =>
    expect(readQuantity(text)).toBeUndefined(),
  )

  it('no text makes it throw or answer NaN', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readQuantity(text)
        if (read) expect(Number.isFinite(read.value)).toBe(true)
      }),
    )
  })
})

const QUESTION: NumericQuestion = {
  kind: 'numeric',
  unit: 'macs',
  tolerance: 0.01,
  vary: (random) => ({ side: 1 + Math.floor(random() * 50), channels: 64 }),
  answer: ({ side = 0, channels = 0 }) => side * side * channels,
  mistakes: { oneSide: ({ side = 0, channels = 0 }) => side * channels },
}
const LINE: Question = {
  kind: 'line',
  at: [1, 3, 5],
  range: [0, 25],
  given: 1,
  answer: (x) => x * x,
  tolerance: 0.1,
}

describe('an answer', () => {
  it('that is right is taken for every seed, and 2 % beside it is not', () => {
    fc.assert(
      fc.property(fc.nat(9999), (seed) => {
        const values = valuesOf(QUESTION, seed)
        const right = Number(rightAnswer(QUESTION, values))
        expect(judge(QUESTION, values, String(right))).toBe('right')
        expect(judge(QUESTION, values, String(right * 1.005))).toBe('right')
        expect(judge(QUESTION, values, String(right * 1.02))).toBe('wrong')
      }),
    )
  })

  it('that a misunderstanding leads to is called by its name', () => {
    expect(judge(QUESTION, { side: 7, channels: 64 }, '448')).toBe('oneSide')
    expect(judge(QUESTION, { side: 7, channels: 64 }, '')).toBe('unread')
  })

  it('a share is read with and without its sign', () => {
    const share: Question = { ...QUESTION, unit: 'share', answer: () => 0.12, mistakes: {} }
    expect(['0.12', '12 %', '12'].map((text) => judge(share, {}, text))).toEqual([
      ...['right', 'right', 'right'],
    ])
  })

  it('a line within a tenth of the range is right, a flat one is not', () => {
    expect(judge(LINE, {}, '1_9_25')).toBe('right')
    expect(judge(LINE, {}, '1_11_23')).toBe('right')
    expect(judge(LINE, {}, '1_1_1')).toBe('wrong')
    expect(judge(LINE, {}, '1_1')).toBe('unread')
    expect(rightAnswer(LINE, {})).toBe('1_9_25')
  })

  it('a line’s heights come back from their text to 3 decimals', () => {
    expect(readHeights(printHeights([1, 0.12345]), 2)).toEqual([1, 0.123])
    expect(readHeights('1_x', 2)).toBeUndefined()
  })
})
