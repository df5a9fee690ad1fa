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
  'liveCompare',
  'liveDevice',
  'liveLayers',
  'liveMaps',
  'liveRecords',
  'faults',
  'convolve',
  'sum',
  'race',
  'rank',
  'pictures',
  'networks',
  'netTable',
  'netGraph',
  'netCharts',
  'netAccuracy',
  'netCode',
  'start',
  'privacy',
  'learn',
  'glossary',
  'teach',
  'help',
  'blocks',
  'exInception',
  'exV1Block',
  'exResidual',
  'exManifold',
  'exActivations',
  'exSqueeze',
  'exQuantise',
  'exGemm',
  'exDepth',
] as const satisfies readonly (keyof typeof english)[]
export type Area = (typeof AREAS)[number]

/** What the page around the views says, and what every view says alike. */
export const SHELL_AREAS: readonly Area[] = ['shell', 'units']

const FILES = import.meta.glob<{ default: object }>('./messages/*/*.json')

/**
 * What a page has asked for so far, so that another language brings the same. By the store of its
 * messages: react-i18next hands out another object around it for each language.
 */
const WANTED = new WeakMap<I18n['store'], Set<Area>>()

const hasAreas = (i18n: I18n, language: string, areas: Iterable<Area>): boolean =>
  [...areas].every((area) => i18n.hasResourceBundle(language, area))

async function fetchAreas(i18n: I18n, language: string, areas: Iterable<Area>): Promise<void> {
  await Promise.all(
    [...areas].map(async (area) => {
      if (i18n.hasResourceBundle(language, area)) return
      const file = FILES[`./messages/${language}/${area}.json`]
      if (!file) throw new Error(`no messages of ${area} in ${language}`)
      i18n.addResourceBundle(language, area, (await file()).default)
    }),
  )
}

/** Sends for messages that are asked for in a moment; whoever asks for them hears of failures. */
export function sendForAreas(language: LanguageCode, areas: readonly Area[]): void {
  for (const area of areas) FILES[`./messages/${language}/${area}.json`]?.().catch(() => undefined)
}

/** Fetches the messages a view speaks, in the language the page has when they are there. */
export async function bringAreas(i18n: I18n, areas: readonly Area[]): Promise<void> {
  const wanted = WANTED.get(i18n.store) ?? new Set<Area>()
  WANTED.set(i18n.store, wanted)
  for (const area of areas) wanted.add(area)
  // The language may change meanwhile, and then it is the new one's words that are needed.
  while (!hasAreas(i18n, i18n.language, areas)) await fetchAreas(i18n, i18n.language, areas)
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
    // zh-Hant is a language of its own here, not a kind of zh that more words are looked up in.
    load: 'currentOnly',
    ns: AREAS,
    defaultNS: 'shell',
    resources: {},
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18n: 'languageChanged' },
  })
  await bringAreas(i18n, areas)
  return i18n
}

/** Changes the page's language once its messages are there; the old words stay until then. */
export async function changeLanguage(i18n: I18n, language: LanguageCode): Promise<void> {
  const wanted = WANTED.get(i18n.store) ?? SHELL_AREAS
  while (!hasAreas(i18n, language, wanted)) await fetchAreas(i18n, language, wanted)
  await i18n.changeLanguage(language)
}
