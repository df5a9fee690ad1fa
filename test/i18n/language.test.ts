import { expect, it } from 'vitest'
import { languageFor } from '../../src/i18n/language'

it.each([
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-MO'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['yue'], 'zh-Hant'],
  [['zh'], 'zh-Hans'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-Hans-TW'], 'zh-Hans'],
  [['en-GB'], 'en'],
  [['fr-FR', 'zh-TW', 'en'], 'zh-Hant'],
  [['fr', 'de'], 'en'],
  [['', 'C', 'not a tag', 'zh_TW'], 'en'],
  [[], 'en'],
] as const)('a browser that asks for %j reads %s', (tags, language) => {
  expect(languageFor(tags)).toBe(language)
})
