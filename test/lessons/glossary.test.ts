import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GLOSSARY, TERM_IDS } from '../../src/lessons/glossary'
import { placeOf, SOURCE_IDS, SOURCES } from '../../src/lessons/sources'
import { LANGUAGES } from '../../src/state/choice'

interface Messages {
  readonly terms: Record<string, { word: string; means: string; trap?: string }>
  readonly sources: Record<string, string>
}

const messages = (language: string): Messages =>
  JSON.parse(readFileSync(`src/i18n/messages/${language}/glossary.json`, 'utf8'))

describe.each(LANGUAGES)('in %s', (language) => {
  const { terms, sources } = messages(language)

  it('each of the terms and sources has its words, and no other has', () => {
    expect(Object.keys(terms).toSorted()).toEqual(TERM_IDS.toSorted())
    expect(Object.keys(sources).toSorted()).toEqual(SOURCE_IDS.toSorted())
  })

  it('no two terms have one word, and none takes more than 320 characters to explain', () => {
    const words = Object.values(terms).map(({ word }) => word)
    expect(new Set(words).size).toBe(words.length)
    for (const { means } of Object.values(terms)) expect(means.length).toBeLessThan(320)
  })
})

it('the English word of a term is the one its English text says', () => {
  for (const id of TERM_IDS) expect(messages('en').terms[id]?.word).toBe(GLOSSARY[id].english)
})

it('the terms are those of the house in 繁體 and 简体', () => {
  const says = (language: string, ids: readonly string[]) =>
    ids.map((id) => messages(language).terms[id]?.word)
  const ids = ['channel-multiplier', 'dilation', 'memory-traffic', 'resolution-multiplier']
  expect(says('zh-Hant', ids)).toEqual(['通道倍數', '擴張', '記憶體存取量', '解析度乘數'])
  expect(says('zh-Hans', ids)).toEqual(['通道倍数', '膨胀', '访存量', '分辨率乘数'])
})

it('no term refers to itself or to another twice', () => {
  for (const id of TERM_IDS) {
    const { see } = GLOSSARY[id]
    expect(see).not.toContain(id)
    expect(new Set(see).size).toBe(see.length)
  }
})

it('each term with a trap says it in 3 languages', () => {
  const trapped = (language: string) =>
    TERM_IDS.filter((id) => messages(language).terms[id]?.trap !== undefined)
  expect(trapped('en')).toContain('channel-multiplier')
  expect(trapped('zh-Hant')).toEqual(trapped('en'))
  expect(trapped('zh-Hans')).toEqual(trapped('en'))
})

it('arXiv numbers are of the year that is printed, and no two sources share one', () => {
  const numbers = SOURCE_IDS.map((id) => SOURCES[id].arXiv).filter((it) => it !== undefined)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const id of SOURCE_IDS) {
    const { arXiv, year } = SOURCES[id]
    if (arXiv) {
      expect(arXiv).toMatch(/^\d{4}\.\d{4,5}$/)
      expect(2000 + Number(arXiv.slice(0, 2)), id).toBe(year)
    }
  }
  expect(placeOf(SOURCES['mobilenet-v1'])).toEqual({
    ...{ href: 'https://arxiv.org/abs/1704.04861', name: 'arXiv:1704.04861' },
  })
})

const texts = readdirSync('src/lessons', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => [file, readFileSync(`src/lessons/${file}`, 'utf8')] as const)

it.each(texts)('%s names only terms and sources that there are', (_, text) => {
  const named = (tag: string) =>
    [...text.matchAll(new RegExp(`<${tag}\\s+id="([^"]*)"`, 'g'))].map(([, id]) => id)
  const known = (ids: readonly string[]) => (id: string | undefined) => !ids.includes(id ?? '')
  expect(named('Term').filter(known(TERM_IDS))).toEqual([])
  expect(named('Source').filter(known(SOURCE_IDS))).toEqual([])
})
