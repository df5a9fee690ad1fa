import { describe, expect, it } from 'vitest'
import { classRatios, classSpread } from '../../../src/state/records/classSpread'
import { deviceKind } from '../../../src/state/records/deviceKind'
import { essentialsOf, groupRows, recordRows } from '../../../src/state/records/essentials'
import { record } from './sample'

const at = (id: number, ms: number, alpha: number) => ({
  ...essentialsOf(record({ id: id.toString(16).padStart(12, '0') })),
  configuration: { ...record().configuration, alpha },
  total: { median: ms, p10: ms, p90: ms },
})

const groupsOf = (...records: ReturnType<typeof at>[]) =>
  groupRows(recordRows(records), 'configuration')

describe('a class on one configuration', () => {
  it('of 4, 10 and 40 ms has a median of 10 ms, and its slowest takes 10 times its fastest', () => {
    const [group] = groupsOf(at(1, 40, 1), at(2, 4, 1), at(3, 10, 1))
    const { median, fastest, slowest, factor } = classSpread(group!)
    expect([median, factor]).toEqual([10, 10])
    expect([fastest, slowest].map(({ id }) => Number(id))).toEqual([2, 1])
  })
})

describe('two configurations', () => {
  it('of α 1 and 0.5 count 3.8 times apart, and 30 ms beside 10 ms measure 3', () => {
    const ratios = classRatios(groupsOf(at(1, 10, 0.5), at(2, 30, 1), at(3, 30, 1)))
    expect(ratios.map(({ group }) => group.rows.length)).toEqual([2, 1])
    expect(ratios[0]).toMatchObject({ predicted: 1, measured: 1 })
    // Not 4: the first layer and the classifier shrink with α, and not with its square.
    expect(ratios[1]?.predicted).toBeCloseTo(3.798, 3)
    expect(ratios[1]?.measured).toBe(3)
  })

  it('of no group are none', () => {
    expect(classRatios([])).toEqual([])
  })
})

describe('the kind of a device', () => {
  const facts = { ...record().environment.device }
  it.each([
    [true, 'Android', 'phone'],
    [false, 'Android', 'tablet'],
    [false, 'Chrome OS', 'chromebook'],
    [false, 'Chromium OS', 'chromebook'],
    [false, 'macOS', 'computer'],
    [false, 'Windows', 'computer'],
    [null, null, 'unknown'],
    [false, 'Fuchsia', 'unknown'],
  ] as const)('that says mobile %s, %s is %s', (mobile, platform, kind) => {
    expect(deviceKind({ ...facts, mobile, platform })).toBe(kind)
  })
})
