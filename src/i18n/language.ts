/** Languages the laboratory is written in; codes say the script, not a country. */
export type LanguageCode = 'en' | 'zh-Hant' | 'zh-Hans'

const TRADITIONAL_REGIONS = ['TW', 'HK', 'MO']

function languageOf(tag: string): LanguageCode | null {
  try {
    const { language, script, region } = new Intl.Locale(tag)
    if (language === 'en') return 'en'
    if (language !== 'zh' && language !== 'yue') return null
    if (script === 'Hant') return 'zh-Hant'
    if (script === 'Hans') return 'zh-Hans'
    const traditional = region ? TRADITIONAL_REGIONS.includes(region) : language === 'yue'
    return traditional ? 'zh-Hant' : 'zh-Hans'
  } catch {
    return null // a browser may report a tag that is none, as Chromium's "C" locale does
  }
}

/** The first language of the browser's list that the laboratory has, else English. */
export function languageFor(tags: readonly string[]): LanguageCode {
  for (const tag of tags) {
    const language = languageOf(tag)
    if (language) return language
  }
  return 'en'
}
