import { describe, expect, it } from 'vitest'
import { ACCURACY_POINTS } from '../../src/nets/accuracyPoints'
import { PAPER_IDS } from '../../src/nets/paperIds'
import { agreement, PAPER_REASONS, PAPER_TABLES } from '../../src/nets/papers'
import { paperLines } from '../../src/panels/networks/accuracy/paperLines'

const lines = PAPER_TABLES.flatMap((table) =>
  paperLines(table).flatMap(({ row, cells }) =>
    cells.map((cell) => ({ ...cell, table: table.id, label: row.label })),
  ),
)
const cell = (table: string, label: string, measure: string) =>
  lines.find((one) => one.table === table && one.label === label && one.measure === measure)!

describe('the papers’ tables beside the count', () => {
  it('every figure that rounding does not explain has its reason', () => {
    const unexplained = lines.filter((one) => one.agreement === 'differs' && !one.reason)
    expect(
      unexplained.map((one) => `${one.table} ${one.label} ${one.measure}: ${one.counted}`),
    ).toEqual([])
  })

  it('every reason is given somewhere', () => {
    const given = new Set(lines.map((one) => one.reason))
    expect(PAPER_REASONS.filter((reason) => !given.has(reason))).toEqual([])
  })

  it('V1 Table 2: 3×3’s 1.19 % of the MACs are 1.91 %, and all else agrees', () => {
    const share = cell('v1-2', 'Conv 3 × 3', 'macsShare')
    expect(share.counted).toBeCloseTo(0.0191, 4)
    expect(share.reason).toBe('digitsSwapped')
    const rest = lines.filter((one) => one.table === 'v1-2' && one !== share)
    expect(rest).toHaveLength(7)
    expect(rest.every((one) => one.agreement === 'rounded')).toBe(true)
  })

  it('V1 Table 4: 4866 M are 4,867,293,184, and 29.3 M parameters agree', () => {
    expect(cell('v1-4', 'Conv MobileNet', 'macs').counted).toBe(4_867_293_184)
    expect(cell('v1-4', 'Conv MobileNet', 'macs').reason).toBe('withoutClassifier')
    expect(cell('v1-4', 'Conv MobileNet', 'params').agreement).toBe('rounded')
  })

  it('V1 Tables 6 and 7: 290 M is cut off; 149 M, 325 M and 569 M are rounded', () => {
    const how = (table: string, label: string) => cell(table, label, 'macs').agreement
    expect(how('v1-6', '0.5 MobileNet-224')).toBe('rounded')
    expect(how('v1-7', '1.0 MobileNet-160')).toBe('cut')
    expect(how('v1-6', '1.0 MobileNet-224')).toBe('rounded')
    expect(how('v1-6', '0.75 MobileNet-224')).toBe('rounded')
  })

  it('a network that is not counted here has no count', () => {
    const nasnet = cell('v2-4', 'NasNet-A', 'macs')
    expect([nasnet.printed, nasnet.counted, nasnet.agreement]).toEqual([564e6, null, null])
  })

  it('agreement: 568.74 M is 569 rounded, 290.68 M is 290 cut off, 216.59 M is not 219', () => {
    const of = (value: number, counted: number) =>
      agreement({ value, step: 1e6, reason: null }, counted)
    expect(of(569e6, 568_740_352)).toBe('rounded')
    expect(of(290e6, 290_675_200)).toBe('cut')
    expect(of(219e6, 216_589_760)).toBe('differs')
  })
})

describe('published accuracies', () => {
  it('are 75 points, each once, with a source', () => {
    expect(new Set(ACCURACY_POINTS.map(({ key }) => key)).size).toBe(ACCURACY_POINTS.length)
    expect(ACCURACY_POINTS.every(({ source }) => source.length > 5)).toBe(true)
    expect(ACCURACY_POINTS.length).toBe(75)
  })
})

it('the 13 names an address may give a table are the tables there are', () => {
  expect(PAPER_TABLES.map(({ id }) => id)).toEqual(PAPER_IDS)
})
