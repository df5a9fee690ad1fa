import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Format, formatters } from '../../src/i18n/format'
import { createI18n } from '../../src/i18n/i18n'

let en: Format
let traditional: Format

beforeAll(async () => {
  en = formatters('en', (await createI18n('en')).getFixedT('en', 'units'))
  const chinese = await createI18n('zh-Hant')
  traditional = formatters('zh-Hant', chinese.getFixedT('zh-Hant', 'units'))
})

describe('SI steps', () => {
  it.each([
    [568_740_352, '569\u00A0M'],
    [4_231_976, '4.23\u00A0M'],
    [999_999, '1.00\u00A0M'],
    [999_400, '999\u00A0k'],
    [1000, '1.00\u00A0k'],
    [999, '999'],
    [12, '12'],
    [0, '0'],
    [-1500, '−1.50\u00A0k'],
    [4.2e15, '4.20\u00A0P'],
    [4.2e19, '42000\u00A0P'],
  ])('%d prints as %s', (value, printed) => {
    expect(en.si(value)).toBe(printed)
  })

  it('568,740,352 MACs stay 569 M in Chinese, with the unit in Chinese', () => {
    expect(traditional.macs(568_740_352)).toBe('569\u00A0M 次乘加')
    expect(en.macs(568_740_352)).toBe('569\u00A0M MACs')
    expect([en.macs(1), en.params(1), traditional.macs(1)]).toEqual([
      '1 MAC',
      '1 parameter',
      '1 次乘加',
    ])
  })
})

it('a whole number keeps every digit, grouped by thousands', () => {
  expect(en.integer(568_740_352)).toBe('568,740,352')
})

it.each([
  [0, '0\u00A0B'],
  [1023, '1,023\u00A0B'],
  [1024, '1\u00A0KiB'],
  [1_605_632, '1.53\u00A0MiB'],
  [1024 ** 3 * 2.5, '2.5\u00A0GiB'],
])('%d bytes print as %s, divided by 1024', (value, printed) => {
  expect(en.bytes(value)).toBe(printed)
})

it.each([
  [0, '0\u00A0B'],
  [999, '999\u00A0B'],
  [1024, '1.02\u00A0kB'],
  [1_605_632, '1.61\u00A0MB'],
  [999_999, '1\u00A0MB'],
  [2.5e9, '2.5\u00A0GB'],
  [Number.NaN, '–'],
])('%d bytes print as %s, divided by 1000', (value, printed) => {
  expect(en.bytesDecimal(value)).toBe(printed)
})

it.each([
  [8.844, '8.84×'],
  [8.4, '8.4×'],
  [112.4, '112×'],
  [1234.5, '1,235×'],
])('%d times prints as %s', (value, printed) => {
  expect(en.ratio(value)).toBe(printed)
})

it('shares, times and rates keep the digits a reader can use', () => {
  expect(en.percent(0.0252)).toBe('2.5%')
  expect(en.percent(0.0001)).toBe('<0.1%')
  expect(en.percent(0.9998)).toBe('>99.9%')
  expect(en.percent(0.9994)).toBe('99.9%')
  expect(en.percent(1)).toBe('100.0%')
  expect(en.percent(0.1 + 0.2 + 0.7 - 1e-16)).toBe('100.0%')
  expect(en.ms(0.6123)).toBe('0.612\u00A0ms')
  expect(en.ms(12.44)).toBe('12.4\u00A0ms')
  expect(en.fps(59.4)).toBe('59\u00A0fps')
  expect(en.fraction(0.118_923)).toBe('0.119')
  expect(en.shape([112, 112, 64])).toBe('112 × 112 × 64')
})

describe('a term of a sum', () => {
  it.each([
    [0.0625, '0.0625'],
    [0.1 * 3, '0.3'],
    [0.1 + 0.2 - 0.3, '0'],
    [-0, '0'],
    [4 * 0.0625, '0.25'],
    [-1234.5, '−1,234.5'],
    [1 / 3, '≈0.333333'],
    [0.0625 * 0.0625 * 0.5, '≈0.001953'],
    [1e-7, '≈0'],
  ])('%d prints as %s', (value, printed) => {
    expect(en.exact(value)).toBe(printed)
  })

  it('times a term is the term that is printed, to the last digit, where none says ≈', () => {
    const decimals = (most: number) =>
      fc
        .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: -999_999, max: 999_999 }))
        .map(([places, digits]) => digits / 10 ** places)
        .filter((value) => Math.abs(value) < 100)
    /** A printed number in units of 10⁻¹². */
    const units = (printed: string) => {
      const [whole = '', part = ''] = printed.replaceAll(',', '').replace('−', '-').split('.')
      return BigInt(`${whole}${part.padEnd(12, '0')}`)
    }
    let told = 0
    fc.assert(
      fc.property(decimals(7), decimals(4), (pixel, weight) => {
        const [one = '', other = '', made = ''] = [pixel, weight, pixel * weight].map(en.exact)
        if (`${one}${other}${made}`.includes('≈')) return
        told += 1
        expect(units(one) * units(other)).toBe(units(made) * 10n ** 12n)
      }),
      { numRuns: 500 },
    )
    expect(told).toBeGreaterThan(50)
  })
})

it('what is not a finite number prints as a dash, by every formatter', () => {
  const { language: _, shape, operations, ...printers } = en
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    for (const [name, print] of Object.entries(printers)) {
      expect(print(value), name).toMatch(/^–/)
    }
    expect(operations(value, 'flop')).toMatch(/^–/)
    expect(shape([value])).toBe('–')
  }
})
