import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AREAS } from '../../src/i18n/i18n'
import english from '../../src/i18n/messages/en'

/** The files of one language, by area. */
const language = (code: string): Record<string, object> => {
  const folder = `src/i18n/messages/${code}`
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      // What JSON.parse makes of a file of messages is an object.
      JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as object,
    ]),
  )
}
const simplified = language('zh-Hans')
const traditional = language('zh-Hant')

/** Every message by its path, plural forms folded into one: Chinese has a single form. */
function flatten(tree: object, path = ''): Map<string, string> {
  const messages = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') messages.set(here.replace(/_(one|other)$/, ''), value)
    else for (const [below, text] of flatten(value, here)) messages.set(below, text)
  }
  return messages
}

const holes = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((hole) => hole[1]).sort()
const tags = (text: string) =>
  [...new Set([...text.matchAll(/<\/?(\w+)/g)].map((tag) => tag[1]))].sort()

const TRANSLATIONS = { 'zh-Hant': traditional, 'zh-Hans': simplified } as const
const CASES = AREAS.flatMap((area) =>
  (['zh-Hant', 'zh-Hans'] as const).map((language) => ({ area, language })),
)

it('the three languages have the areas the page knows, and no others', () => {
  const areas = [...AREAS].sort()
  for (const tree of [english, simplified, traditional]) {
    expect(Object.keys(tree).sort()).toEqual(areas)
  }
})

describe.each(CASES)('$area in $language', ({ area, language }) => {
  const source = flatten(english[area])
  const translated = flatten(TRANSLATIONS[language][area] ?? {})

  it('has the keys of the English file and no others', () => {
    expect([...translated.keys()].sort()).toEqual([...source.keys()].sort())
  })

  it('has the same placeholders and tags in every message', () => {
    for (const [key, text] of translated) {
      const original = source.get(key) ?? ''
      expect([...new Set(holes(text))], key).toEqual([...new Set(holes(original))])
      expect(tags(text), key).toEqual(tags(original))
    }
  })
})

it.each(['en', 'zh-Hant', 'zh-Hans'] as const)('no message is empty in %s', (language) => {
  const all = flatten(language === 'en' ? english : TRANSLATIONS[language])
  expect([...all].filter(([, text]) => text.trim() === '')).toEqual([])
})

/** Characters that only one of the two scripts writes, from the words this field uses most. */
const ONLY_SIMPLIFIED = /[积参数层网络运优这个标计时间页图错误设备尔为离载显输输应当]/u
const ONLY_TRADITIONAL = /[積參數層網絡運優這個標計時間頁圖錯誤設備爾為離載顯輸應當]/u

/** Each language is named in its own script wherever it is listed. */
const ownNames = (key: string) => key.startsWith('shell.language.')

it('the traditional text holds no simplified character, and the other way round', () => {
  const strangers = (tree: object, pattern: RegExp) =>
    [...flatten(tree)].filter(([key, text]) => !ownNames(key) && pattern.test(text))
  expect(strangers(traditional, ONLY_SIMPLIFIED)).toEqual([])
  expect(strangers(simplified, ONLY_TRADITIONAL)).toEqual([])
})

it('the two are written apart: 解析度 and 分辨率, 擴展 and 扩展, 即時 and 实时', () => {
  const text = (tree: object) => [...flatten(tree).values()].join('\n')
  expect(text(traditional)).toContain('解析度')
  expect(text(traditional)).not.toContain('分辨率')
  expect(text(simplified)).toContain('分辨率')
  expect(text(simplified)).not.toContain('解析度')
})
