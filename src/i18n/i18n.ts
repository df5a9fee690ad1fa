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

/** Each language is a chunk of its own; a reader fetches the one that is read. */
const MESSAGES: Readonly<Record<LanguageCode, () => Promise<{ default: object }>>> = {
  en: () => import('./messages/en'),
  'zh-Hant': () => import('./messages/zh-Hant'),
  'zh-Hans': () => import('./messages/zh-Hans'),
}

async function addMessages(i18n: I18n, language: LanguageCode): Promise<void> {
  if (i18n.hasResourceBundle(language, 'shell')) return
  const messages = (await MESSAGES[language]()).default
  for (const [area, bundle] of Object.entries(messages)) {
    i18n.addResourceBundle(language, area, bundle)
  }
}

/** An i18next with one language loaded; made by a function so that each test has its own. */
export async function createI18n(language: LanguageCode): Promise<I18n> {
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['shell', 'units', 'cost', 'live', 'faults', 'convolve', 'sum', 'race', 'rank', 'pictures'],
    defaultNS: 'shell',
    resources: {},
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18n: 'languageChanged' },
  })
  await addMessages(i18n, language)
  return i18n
}

/** Changes the page's language once its messages are there; the old words stay until then. */
export async function changeLanguage(i18n: I18n, language: LanguageCode): Promise<void> {
  await addMessages(i18n, language)
  await i18n.changeLanguage(language)
}
