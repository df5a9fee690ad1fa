import { createInstance, type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { LanguageCode } from './language'
import type english from './messages/en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof english
  }
}

/** One file an area; the view that shows an area brings it, the shell's two come first. */
export const AREAS = [
  'shell',
  'units',
  'cost',
  'live',
  'faults',
  'convolve',
  'sum',
  'race',
  'rank',
  'pictures',
] as const satisfies readonly (keyof typeof english)[]
export type Area = (typeof AREAS)[number]

/** What the page around the views says. */
export const SHELL_AREAS: readonly Area[] = ['shell', 'units']

const FILES = import.meta.glob<{ default: object }>('./messages/*/*.json')

export const hasAreas = (i18n: I18n, language: string, areas: readonly Area[]): boolean =>
  areas.every((area) => i18n.hasResourceBundle(language, area))

/** Fetches the messages of a language that are not there yet. */
export async function fetchAreas(
  i18n: I18n,
  language: string,
  areas: readonly Area[],
): Promise<void> {
  await Promise.all(
    areas.map(async (area) => {
      if (hasAreas(i18n, language, [area])) return
      const file = FILES[`./messages/${language}/${area}.json`]
      if (!file) throw new Error(`no messages of ${area} in ${language}`)
      i18n.addResourceBundle(language, area, (await file()).default)
    }),
  )
}

/** An i18next with one language loaded; made by a function so that each test has its own. */
export async function createI18n(
  language: LanguageCode,
  areas: readonly Area[] = AREAS,
): Promise<I18n> {
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: AREAS,
    defaultNS: 'shell',
    resources: {},
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18n: 'languageChanged' },
  })
  await fetchAreas(i18n, language, areas)
  return i18n
}

/** Changes the page's language once its messages are there; the old words stay until then. */
export async function changeLanguage(i18n: I18n, language: LanguageCode): Promise<void> {
  const shown = AREAS.filter((area) => hasAreas(i18n, i18n.language, [area]))
  await fetchAreas(i18n, language, shown)
  await i18n.changeLanguage(language)
}
