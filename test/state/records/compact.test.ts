import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { CATALOGUE_IDS } from '../../../src/nets/ids'
import { BACKENDS, STEP_CLOCKS } from '../../../src/runtime/protocol'
import { compactsIn, printCompact, readCompact } from '../../../src/state/records/compact'
import { DEVICE_KINDS } from '../../../src/state/records/deviceKind'
import { plainLabel } from '../../../src/state/records/deviceLabel'
import { type Essentials, essentialsOf } from '../../../src/state/records/essentials'
import { record } from './sample'

const LINE = printCompact(essentialsOf(record()))

const ms = fc.integer({ min: 0, max: 1e9 }).map((micros) => micros / 1000)
const label = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map(plainLabel)
  .filter((text) => text !== '')

const essentials: fc.Arbitrary<Essentials> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{12}$/),
  made: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  configuration: fc.record({
    netId: fc.constantFrom(...CATALOGUE_IDS),
    alpha: fc.integer({ min: 5, max: 400 }).map((hundredths) => hundredths / 100),
    resolution: fc.integer({ min: 16, max: 1024 }),
    transforms: fc.constantFrom('', 'full', 'sep~conv3_1*relu', 'k5*t10*nose'),
    backend: fc.constantFrom(...BACKENDS),
  }),
  device: label,
  kind: fc.constantFrom(...DEVICE_KINDS),
  total: fc.tuple(ms, ms, ms).map((times) => {
    const [p10 = 0, median = 0, p90 = 0] = [...times].sort((one, other) => one - other)
    return { median, p10, p90 }
  }),
  inferenceMs: ms,
  n: fc.integer({ min: 1, max: 20_000 }),
  floatBits: fc.constantFrom(16, 32),
  clock: fc.constantFrom(...STEP_CLOCKS),
  spoiled: fc.boolean(),
})

/** The line with one field changed and the checksum left or made right. */
function altered(at: number, value: string): string {
  const cells = LINE.split(';')
  cells[at] = value
  return cells.join(';')
}

describe('a record in one line', () => {
  it('is read back whole, of its time of day the day alone', () => {
    fc.assert(
      fc.property(essentials, (whole) => {
        const back = readCompact(printCompact(whole))
        expect(back).toEqual({ ok: true, value: { ...whole, made: whole.made.slice(0, 10) } })
      }),
      { numRuns: 500 },
    )
  })

  it('has fewer than 165 letters, no blank, and a QR code of 57 modules at most', () => {
    expect(LINE).toMatch(/^SLR1;mobilenet_v1;0\.5;160;;webgl;32;[a-z-]+;7\.9;/)
    expect(LINE).not.toMatch(/\s/)
    expect(LINE.length).toBeLessThan(165)
    expect(encode(LINE, { ecc: 'L', border: 4 }).size).toBeLessThanOrEqual(57)
  })

  it('says nothing of browser, pixel ratio or time of day', () => {
    expect(LINE).toContain(';2026-08-01;')
    expect(LINE).not.toMatch(/Chromium|12:34|ANGLE/)
  })

  it('stands anywhere in a text: in a chat, between quotes, in a column', () => {
    const text = `Ann: ${LINE}\r\n"${LINE}",x,${LINE},\n— no record here\n<b>${LINE}</b>.`
    expect(compactsIn(text)).toEqual([LINE, LINE, LINE, LINE])
  })

  it('is looked for once in a text of 1,600,000 heads', () => {
    expect(compactsIn('SLR1;'.repeat(1_600_000))).toEqual([])
  })
})

describe('a line that is no record', () => {
  it('answers a fault whatever it is, and throws never', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readCompact(text).ok).toBe(false)
        expect(readCompact(`SLR1;${text}`).ok).toBe(false)
      }),
    )
  })

  it('with any one letter changed or left out is refused', () => {
    for (let at = 0; at < LINE.length; at += 1) {
      const other = LINE[at] === 'x' ? 'y' : 'x'
      expect(readCompact(LINE.slice(0, at) + other + LINE.slice(at + 1)).ok).toBe(false)
      expect(readCompact(LINE.slice(0, at) + LINE.slice(at + 1)).ok).toBe(false)
    }
  })

  it.each([
    ['', 'not-compact', ''],
    ['https://example.org/', 'not-compact', ''],
    [`SLR1;${'x'.repeat(3000)}`, 'not-compact', ''],
    ['SLR2;whatever', 'newer-version', '2'],
    [LINE.slice(0, -3), 'miscopied', ''],
    [altered(8, '7.8'), 'miscopied', ''],
  ] as const)('%#: is refused with its fault', (text, code, detail) => {
    expect(readCompact(text)).toEqual({ ok: false, fault: { code, detail } })
  })

  it.each([
    [{ n: 0 }, 'n'],
    [{ total: { median: 1, p10: 2, p90: 3 } }, 'median'],
    [{ id: 'ANN' }, 'id'],
    [{ made: '2026-13-01' }, 'made'],
    [{ made: 'today' }, 'made'],
    [{ inferenceMs: -1 }, 'inferenceMs'],
    [{ inferenceMs: Number.NaN }, 'inferenceMs'],
    [{ device: '' }, 'device'],
    [{ configuration: { ...record().configuration, alpha: 9 } }, 'alpha'],
    [{ configuration: { ...record().configuration, transforms: 'rm' } }, 'transforms'],
  ] as const)('with its checksum right but %o is damaged at %s', (part, field) => {
    const line = printCompact({ ...essentialsOf(record()), ...part })
    expect(readCompact(line)).toEqual({ ok: false, fault: { code: 'field', detail: field } })
  })
})
