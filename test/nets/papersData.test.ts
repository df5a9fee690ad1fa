import { describe, expect, it } from 'vitest'
import { foldBlocks } from '../../src/core/blockRows'
import { ACCURACY_POINTS } from '../../src/nets/accuracyPoints'
import { PAPER_IDS, type PaperId } from '../../src/nets/paperIds'
import { agreement, PAPER_REASONS } from '../../src/nets/papers'
import { PAPER_TABLES } from '../../src/nets/paperTables'
import { isPrinted, paperLines, phonesOf } from '../../src/panels/networks/accuracy/paperLines'
import { costOf } from './networks'

const lines = PAPER_TABLES.flatMap((table) =>
  paperLines(table).flatMap(({ row, cells }) =>
    cells.map((cell) => ({ ...cell, table: table.id, label: row.label })),
  ),
)
const cell = (table: string, label: string, measure: string) =>
  lines.find((one) => one.table === table && one.label === label && one.measure === measure)!
const table = (id: PaperId) => PAPER_TABLES.find((one) => one.id === id)!

describe('the papers’ tables beside the count', () => {
  it('every figure that rounding does not explain has its reason', () => {
    const unexplained = lines.filter((one) => one.agreement === 'differs' && !one.reason)
    expect(
      unexplained.map((one) => `${one.table} ${one.label} ${one.measure}: ${one.counted}`),
    ).toEqual([])
  })

  it('every reason is given somewhere', () => {
    const notes = PAPER_TABLES.flatMap(({ rows }) => rows.map(({ note }) => note))
    const given = new Set([...lines.map((one) => one.reason), ...notes])
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

  it('V1 Table 3: 462, 52.3, 29.6 and 15.1 M, and 2.36, 0.27, 0.15 and 0.15 M, as one layer has', () => {
    const rows = lines.filter((one) => one.table === 'v1-3')
    const counted = (measure: string) =>
      rows.filter((one) => one.measure === measure).map((one) => one.counted)
    expect(counted('macs')).toEqual([462_422_016, 52_283_392, 29_578_752, 15_091_200])
    expect(counted('params')).toEqual([2_359_296, 266_752, 150_912, 150_912])
    expect(rows.every((one) => one.agreement === 'rounded')).toBe(true)
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

  it('V2 Table 2, V3 Tables 1 and 2: every row has the input, the expansion and the output printed', () => {
    for (const id of ['v2-2', 'v3-1', 'v3-2'] as const) {
      const { rows } = table(id)
      let before: string | undefined
      for (const { label, subject, figures } of rows) {
        if (!subject || 'layers' in subject) throw new Error(`${id} ${label} counts no network`)
        const [first, last] = subject.blocks!
        const blocks = foldBlocks(costOf(subject.netId))
        const [height, , channels] = blocks[first]!.input
        const printed = /^(\d+)(?:²|×\d+)×(\d+), /.exec(label)!.slice(1).map(Number)
        expect([label, height, channels]).toEqual([label, ...printed])
        // A row begins where the one before it ended.
        if (before !== undefined) expect([label, `${first}`]).toEqual([label, before])
        before = `${last + 1}`
        expect(Object.keys(figures).length).toBeLessThanOrEqual(2)
      }
      const whole = foldBlocks(costOf(table(id).network)).length
      expect(before).toBe(`${whole}`)
      const own = lines.filter((one) => one.table === id && one.printed !== null)
      expect(own.every((one) => one.counted === one.printed)).toBe(true)
    }
  })

  it('V2 Table 2, V3 Tables 1 and 2: the costs beside the rows sum to the whole network', () => {
    for (const id of ['v2-2', 'v3-1', 'v3-2'] as const) {
      const sum = (measure: string) =>
        lines
          .filter((one) => one.table === id && one.measure === measure)
          .reduce((all, one) => all + one.counted!, 0)
      const { macs, params } = costOf(table(id).network).totals
      expect([sum('macs'), sum('params')]).toEqual([macs, params])
    }
  })

  it('V2 Table 3: at 1×1 1024 and 1280 channels, 2 kB each; at most 1600 and 400 kB', () => {
    const kilobytes = (label: string) => cell('v2-3', label, 'kilobytes').counted
    expect(kilobytes('V1, 1×1')).toBe(2.048)
    expect(kilobytes('V2, 1×1')).toBe(2.56)
    expect(cell('v2-3', 'V2, 1×1', 'kilobytes').agreement).toBe('cut')
    expect(kilobytes('V1, max')).toBe(1605.632)
    expect(kilobytes('V2, max')).toBe(401.408)
    expect(cell('v2-3', 'V1, max', 'kilobytes').agreement).toBe('rounded')
  })

  it('V2 Table 3: V2’s 200, 100 and 62 kB belong to 32, 64 and 160 channels, not 24, 32 and 96', () => {
    const sizes = ['V2, 56×56', 'V2, 28×28', 'V2, 14×14'].map((label) => {
      const { agreement: how, reason } = cell('v2-3', label, 'kilobytes')
      return [how, reason]
    })
    expect(sizes).toEqual(Array(3).fill(['differs', 'nextRow']))
  })

  it('V2 Table 3: ShuffleNet’s channels and kilobytes, not counted here, agree with each other', () => {
    const kinds = [112, 56, 28, 14, 7, 1].map((side) => {
      const label = `ShuffleNet (2x, g=3), ${side}×${side}`
      const kilobytes = (side ** 2 * cell('v2-3', label, 'channels').printed! * 2) / 1000
      const { figures } = table('v2-3').rows.find((row) => row.label === label)!
      return agreement(figures.kilobytes!, kilobytes)
    })
    // 400 channels at 28×28 are 627 kB, 800 at 14×14 313.6 kB, 1600 at 7×7 156.8 kB.
    expect(kinds).toEqual(['rounded', 'rounded', 'rounded', 'rounded', 'cut', 'rounded'])
  })

  it('V2 Table 4, V3 Table 3: milliseconds stand beside what is counted', () => {
    const ms = (id: PaperId) =>
      table(id).rows.map(({ label, milliseconds }) => [label, Object.values(milliseconds ?? {})])
    expect(ms('v2-4')).toEqual([
      ['MobileNetV1', [113]],
      ['ShuffleNet (1.5)', []],
      ['ShuffleNet (x2)', []],
      ['NasNet-A', [183]],
      ['MobileNetV2', [75]],
      ['MobileNetV2 (1.4)', [143]],
    ])
    expect(ms('v3-3')).toContainEqual(['V3-Large 1.0', [51, 61, 44]])
    expect(phonesOf(table('v3-3'))).toEqual(['pixel1', 'pixel2', 'pixel3'])
  })

  it('V3 Table 4: prints no cost; 8 bits leave 216,589,760 MACs and 5,483,032 parameters', () => {
    expect(isPrinted(table('v3-4'), 'macs')).toBe(false)
    const { printed, counted, agreement: how } = cell('v3-4', 'V3-Large 1.0', 'macs')
    expect([printed, counted, how]).toEqual([null, 216_589_760, null])
    expect(cell('v3-4', 'V3-Large 1.0', 'params').counted).toBe(5_483_032)
  })

  it('V3 Table 5: ReLU and h-swish anywhere cost the same, and 50.5 to 68.9 ms', () => {
    const rows = lines.filter((one) => one.table === 'v3-5')
    const counted = rows.map(({ measure, counted: value }) => [measure, value])
    expect(new Set(counted.map(String))).toEqual(new Set(['macs,216589760', 'params,5483032']))
    expect(phonesOf(table('v3-5'))).toEqual(['pixel1', 'pixel1Plain'])
  })

  it('V3 section 5.1: the last stage saves 34.3 M, printed as 30, the first layer 10.4 M', () => {
    const [stage, first] = lines.filter((one) => one.table === 'v3-stage')
    // 7×7×(9·960 + 960·320 + 320·1280) − 960·1280
    expect(stage!.counted).toBe(49 * (9 * 960 + 960 * 320 + 320 * 1280) - 960 * 1280)
    expect(stage!.agreement).toBe('rounded')
    expect(first!.counted).toBe(10_436_608)
    expect(first!.agreement).toBe('rounded')
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
