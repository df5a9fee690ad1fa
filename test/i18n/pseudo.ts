import type { i18n as I18n } from 'i18next'
import { createI18n } from '../../src/i18n/i18n'
import english from '../../src/i18n/messages/en'

/** Every message in brackets, so that what stands outside of them was never given to a translator. */
export function pseudo(tree: object): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? `⟦${value}⟧` : pseudo(value),
    ]),
  )
}

/** An i18next that speaks bracketed English. */
export async function pseudoI18n(): Promise<I18n> {
  const i18n = await createI18n('en')
  for (const [area, messages] of Object.entries(english)) {
    i18n.addResourceBundle('en', area, pseudo(messages), true, true)
  }
  return i18n
}
