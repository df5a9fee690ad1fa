import { expect, it } from 'vitest'
import { readPreferences, savePreferences } from '../../src/state/preferences'

function shelf() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

const forbidden = () => {
  throw new DOMException('denied', 'SecurityError')
}

it('a chosen language and theme are remembered on the device', () => {
  const storage = shelf()
  savePreferences(() => storage, { language: 'zh-Hant' })
  savePreferences(() => storage, { theme: 'contrast' })
  expect(readPreferences(() => storage)).toEqual({ language: 'zh-Hant', theme: 'contrast' })
})

it('a forbidden storage, and one with garbage in it, remember nothing and throw nothing', () => {
  savePreferences(forbidden, { theme: 'dark' })
  expect(readPreferences(forbidden)).toEqual({})
  expect(readPreferences(() => ({ getItem: () => '<script>' }))).toEqual({})
})
