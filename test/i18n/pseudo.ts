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

/** What is read aloud or shown on hovering, apart from text. */
const SPOKEN = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder']

/** Names of layers and files, `conv1` and `layer1.0.conv1_bn`: the same in every language. */
const IDENTIFIER = /\b\w+(?:[_.]\w+)+|\b[a-z]+\d\w*/g
/** As of file formats and units. */
const NAMES = ['SVG', 'PNG', 'CSV', 'KiB', 'MiB', 'GiB']

/** Words outside of brackets; brackets inside brackets are a translated word in a sentence. */
export function bareWords(text: string | null): readonly string[] {
  let rest = text ?? ''
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ')
  }
  const words = rest.replace(IDENTIFIER, ' ').match(/[A-Za-z]{3,}/g) ?? []
  return words.filter((word) => !NAMES.includes(word))
}

/**
 * Words of a pseudo-locale's page that no translator was given, those in texts and those in names
 * alike, each once. `same` are elements that read alike in every language.
 */
export function bareEnglish(page: Element, same: string): readonly string[] {
  const copy = page.cloneNode(true) as Element // a clone has its original's type
  for (const element of copy.querySelectorAll(`style, script, sub, ${same}`)) element.remove()
  // The words of two cells are not one.
  for (const element of copy.querySelectorAll(':not(wbr)')) element.after(' ')
  const bare = [...bareWords(copy.textContent)]
  for (const name of SPOKEN) {
    for (const element of copy.querySelectorAll(`[${name}]`))
      bare.push(...bareWords(element.getAttribute(name)))
  }
  return [...new Set(bare)].sort()
}
