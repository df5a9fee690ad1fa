import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseHidden, printHidden } from '../../src/state/hidden'
import { lockWith, parseLock, unlock } from '../../src/state/teacherKey'

it('an answer under a key comes back with that key, in any case, and with no other', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 30 }), (key, answer) => {
      const lock = parseLock(lockWith(key, answer))
      expect(lock && unlock(lock, ` ${key} `)).toBe(answer)
      expect(lock && unlock(lock, `${key}x`)).toBeNull()
    }),
  )
})

it('the answer does not stand in the address', () => {
  expect(lockWith('owl', '8.84 times')).not.toContain('8.84')
  expect(lockWith('owl', '')).not.toContain('.')
})

it.each(['.', 'A', '1k.0', '1k.0g'])('%j is no lock', (text) => {
  expect(parseLock(text)).toBeUndefined()
})

it('hidden parts have 1 order and no strangers', () => {
  expect(printHidden(parseHidden('answer*nav') ?? [])).toBe('nav*answer')
  expect(parseHidden('nav*all')).toBeUndefined()
})
