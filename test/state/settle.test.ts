import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleResolution } from '../../src/core/rounding'
import { type Choice, DEFAULT_CHOICE, RANGES, type RangedField } from '../../src/state/choice'
import { commonDivisors, largestKernel, nearest } from '../../src/state/limits'
import { settle } from '../../src/state/settle'

const settled = (part: Partial<Choice>) => settle(DEFAULT_CHOICE, { ...DEFAULT_CHOICE, ...part })

describe('numbers', () => {
  it.each([
    ['alpha', 9, 2],
    ['alpha', 0, 0.1],
    ['resolution', -1, 32],
    ['resolution', Number.POSITIVE_INFINITY, 512],
    ['kernelSize', 99, 11],
    ['outChannels', 5000, 4096],
  ] as const)('%s %d is out of its range and becomes %d', (field, asked, used) => {
    const { choice, notices } = settled({ [field]: asked })
    expect(choice[field]).toBe(used)
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'outOfRange', field, asked, used }),
    )
  })

  it('2.6 strides become 3, since only whole ones exist', () => {
    const { choice, notices } = settled({ stride: 2.6 })
    expect(choice.stride).toBe(3)
    expect(notices).toEqual([{ code: 'notWhole', field: 'stride', asked: 2.6, used: 3 }])
  })

  it('NaN leaves the α there was', () => {
    const before = { ...DEFAULT_CHOICE, alpha: 0.75 }
    const { choice, notices } = settle(before, { ...before, alpha: Number.NaN })
    expect(choice.alpha).toBe(0.75)
    expect(notices).toEqual([{ code: 'notANumber', field: 'alpha', used: 0.75 }])
  })
})

describe('groups', () => {
  it('48 and 64 channels can be split in 1, 2, 4, 8 or 16 groups', () => {
    expect(commonDivisors(48, 64)).toEqual([1, 2, 4, 8, 16])
  })

  it('5 groups of 32 and 64 channels become 4, the nearest that divides both', () => {
    const { choice, notices } = settled({ groups: 5 })
    expect(choice.groups).toBe(4)
    expect(notices).toEqual([
      { code: 'groupsDoNotDivide', asked: 5, used: 4, inChannels: 32, outChannels: 64 },
    ])
  })

  it('of two equally near, 2 and 4 around 3, the smaller is taken', () => {
    expect(nearest(3, [1, 2, 4])).toBe(2)
  })
})

describe('a kernel without padding', () => {
  it('5×5 does not fit 3×3 and becomes 3×3; with padding it stays', () => {
    expect(settled({ padding: 'valid', featureSize: 3, kernelSize: 5 }).choice.kernelSize).toBe(3)
    expect(settled({ padding: 'same', featureSize: 3, kernelSize: 5 }).choice.kernelSize).toBe(5)
  })

  it('dilation 2 spreads 3 taps over 5 pixels, so 4 pixels hold 2 taps', () => {
    expect(largestKernel(4, 2)).toBe(2)
    expect(largestKernel(5, 2)).toBe(3)
  })

  it('the map after ρ is the one that counts: 14 at 112 pixels is 7, too small for 9×9', () => {
    const { choice } = settled({
      padding: 'valid',
      featureSize: 14,
      resolution: 112,
      kernelSize: 9,
    })
    expect(choice.kernelSize).toBe(7)
  })
})

it('whatever numbers come in, what comes out is allowed, and settling it again changes nothing', () => {
  const anything = fc.oneof(fc.double(), fc.integer({ min: -10, max: 5000 }))
  const fields = Object.keys(RANGES) as RangedField[]
  const part = fc.record(Object.fromEntries(fields.map((field) => [field, anything])))
  fc.assert(
    fc.property(part, fc.constantFrom('same' as const, 'valid' as const), (numbers, padding) => {
      const { choice } = settled({ ...numbers, padding })
      for (const field of fields) {
        expect(choice[field]).toBeGreaterThanOrEqual(RANGES[field].min)
        expect(choice[field]).toBeLessThanOrEqual(RANGES[field].max)
      }
      expect(choice.inChannels % choice.groups).toBe(0)
      expect(choice.outChannels % choice.groups).toBe(0)
      if (padding === 'valid') {
        const extent = (choice.kernelSize - 1) * choice.dilation + 1
        expect(extent).toBeLessThanOrEqual(scaleResolution(choice.featureSize, choice.resolution))
      }
      expect(settle(choice, choice)).toEqual({ choice, notices: [] })
    }),
  )
})

it('another view leaves the panel of the one before behind', () => {
  const learning = { ...DEFAULT_CHOICE, view: 'learn', panel: 'glossary.mac' } as const
  expect(settle(learning, { ...learning, view: 'cost' }).choice.panel).toBe('')
  expect(settle(learning, { ...learning, view: 'cost', panel: 'ratio' }).choice.panel).toBe('ratio')
  const framed = { ...learning, embed: true }
  expect(settle(framed, { ...framed, view: 'cost' }).choice.panel).toBe('glossary.mac')
})

it('a page that Learn does not have is told once and becomes the path; in a frame it may be a part', () => {
  const learning = { ...DEFAULT_CHOICE, view: 'learn', panel: '' } as const
  const asked = settle(learning, { ...learning, panel: 'nowhere.mac' })
  expect(asked.choice.panel).toBe('')
  expect(asked.notices).toEqual([
    { code: 'unreadable', key: 'panel', field: 'panel', asked: 'nowhere.mac' },
  ])
  for (const panel of ['privacy', 'glossary.mac', 'sheet.price', ''])
    expect(settle(learning, { ...learning, panel })).toEqual({
      ...{ choice: { ...learning, panel }, notices: [] },
    })
  expect(settle(learning, { ...learning, embed: true, panel: 'nowhere' }).choice.panel).toBe(
    'nowhere',
  )
})
