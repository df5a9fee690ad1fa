import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  numberDial,
  readDials,
  switchDial,
  textDial,
  wordDial,
  writeDials,
} from '../../src/state/dials'
import { parseDials, printDials } from '../../src/state/dialText'

const TABLE = {
  n: numberDial(2, { min: 1, max: 30 }),
  share: numberDial(0.5, { min: 0, max: 1, decimals: 2 }),
  act: wordDial(['relu', 'h-swish'], 'relu'),
  skip: switchDial(true),
  drawing: textDial('', (text) => (/^[a-z.]+$/.test(text) ? text : undefined), String),
}

const anyValues = fc.record({
  n: fc.integer({ min: 1, max: 30 }),
  share: fc.integer({ min: 0, max: 100 }).map((cents) => cents / 100),
  act: fc.constantFrom('relu' as const, 'h-swish' as const),
  skip: fc.boolean(),
  drawing: fc.constantFrom('', 'ab.c'),
})

describe('the dials of an experiment', () => {
  it('come back from the address as they were', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { values: read, wrong } = readDials(TABLE, writeDials(TABLE, values))
        expect(read).toEqual(values)
        expect(wrong).toEqual([])
      }),
    )
  })

  it('as they begin have the empty text', () => {
    expect(writeDials(TABLE, readDials(TABLE, '').values)).toBe('')
  })

  it('that are unknown or out of range are told, and the others are kept', () => {
    const { values, wrong } = readDials(TABLE, 'n_31*act_h-swish*constructor_1*skip_maybe')
    expect(values).toEqual({ n: 2, share: 0.5, act: 'h-swish', skip: true, drawing: '' })
    expect(wrong).toEqual(['n_31', 'constructor_1', 'skip_maybe'])
  })

  it('a number keeps 2 decimals where its dial has 2', () => {
    expect(readDials(TABLE, 'share_0.126').values.share).toBe(0.13)
    expect(writeDials(TABLE, { ...readDials(TABLE, '').values, share: 0.3333 })).toBe('share_0.33')
  })

  it('no text can make reading throw, and what is read is printed the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const dials = parseDials(text)
        if (dials) expect(printDials(dials)).toBe(text)
        expect(readDials(TABLE, text).values.n).toBeGreaterThan(0)
      }),
    )
  })

  it.each(['n', 'n_', '_1', 'n_1*n_2', 'n_a b', `n_${'9'.repeat(900)}`])('%j says none', (text) => {
    expect(parseDials(text)).toBeUndefined()
  })
})
