import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELDS, printAddress, readAddress } from '../../src/state/address'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { anyChoice } from './choices'

const CHINESE_DARK = { ...DEFAULT_CHOICE, language: 'zh-Hant', theme: 'dark' } as const

it.each([DEFAULT_CHOICE, CHINESE_DARK])(
  'reading what was printed gives the choice again',
  (base) => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(readAddress(printAddress(choice, base), base)).toEqual({ choice, notices: [] })
      }),
    )
  },
)

it('defaults are left out, so the plain page is #/cost', () => {
  expect(printAddress(DEFAULT_CHOICE)).toBe('#/cost')
  expect(printAddress(CHINESE_DARK, CHINESE_DARK)).toBe('#/cost')
})

it('the documented example reads as it says', () => {
  const { choice } = readAddress('#/live?net=mobilenet_v1&a=0.5&px=160&src=clip')
  expect(choice).toEqual({ ...DEFAULT_CHOICE, view: 'live', alpha: 0.5, resolution: 160 })
})

it('every field has a key of its own', () => {
  const keys = Object.values(FIELDS).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

describe('an address nobody printed', () => {
  it('never throws, and always gives a choice that prints and reads back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((tail) => `#/cost?${tail}`),
      fc.webQueryParameters().map((query) => `#/live?${query}`),
      fc
        .tuple(fc.constantFrom(...Object.values(FIELDS)), fc.string())
        .map(([{ key }, value]) => `#/cost?${key}=${value}`),
    )
    fc.assert(
      fc.property(text, (hash) => {
        const { choice } = readAddress(hash)
        expect(readAddress(printAddress(choice)).choice).toEqual(choice)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['#/nonsense', 'nonsense'],
    ['#/elsewhere?a=0.5', 'elsewhere'],
    ['#/%E0%A4%A', '%E0%A4%A'],
    ['#/%E5%8D%B7', '卷'],
  ])('%s opens Cost and names the view it does not know', (hash, asked) => {
    const { choice, notices } = readAddress(hash, { ...DEFAULT_CHOICE, view: 'live' })
    expect(choice.view).toBe('cost')
    expect(notices).toEqual([{ code: 'unknownView', asked }])
  })

  it.each(['', '#', '#/'])('%o is no view at all and asks for nothing', (hash) => {
    expect(readAddress(hash)).toEqual({ choice: DEFAULT_CHOICE, notices: [] })
  })

  it.each([
    ['a', 'alpha', '1e0'],
    ['k', 'kernelSize', '0x3'],
    ['cin', 'inChannels', 'NaN'],
    ['g', 'groups', ''],
    ['net', 'netId', 'alexnet2'],
    ['p', 'padding', 'SAME'],
    ['lang', 'language', 'fr'],
  ])('%s: the %s cannot be %o, stays, and a notice says so', (key, field, asked) => {
    const { choice, notices } = readAddress(`#/cost?${key}=${asked}`)
    expect(choice).toEqual(DEFAULT_CHOICE)
    expect(notices).toEqual([{ code: 'unreadable', key, field, asked }])
  })

  it('a=9 is put right to 2, with the range in the notice', () => {
    const { choice, notices } = readAddress('#/cost?a=9')
    expect(choice.alpha).toBe(2)
    expect(notices).toEqual([
      { code: 'outOfRange', field: 'alpha', asked: 9, used: 2, min: 0.1, max: 2 },
    ])
  })

  it('keys of other versions are left alone; another version is named', () => {
    expect(readAddress('#/cost?net2=vgg16&utm=x&v=1').notices).toEqual([])
    expect(readAddress('#/cost?v=2').notices).toEqual([{ code: 'newerAddress', asked: '2' }])
  })
})
