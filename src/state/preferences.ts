import { type Choice, LANGUAGES, THEMES } from './choice'
import { oneOf } from './codec'

/** What a device remembers of its reader, apart from any address. */
export type Preferences = Partial<Pick<Choice, 'language' | 'theme'>>

const KEYS = { language: 'separable-lab.language', theme: 'separable-lab.theme' } as const

/** Storage may be forbidden, full or gone, and naming it can throw: then nothing is kept. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

export function readPreferences(storage: () => Pick<Storage, 'getItem'>): Preferences {
  const read = (key: string) => attempt(() => storage().getItem(key)) ?? ''
  const language = oneOf(LANGUAGES).read(read(KEYS.language))
  const theme = oneOf(THEMES).read(read(KEYS.theme))
  return { ...(language && { language }), ...(theme && { theme }) }
}

export function savePreferences(
  storage: () => Pick<Storage, 'setItem'>,
  { language, theme }: Preferences,
): void {
  if (language) attempt(() => storage().setItem(KEYS.language, language))
  if (theme) attempt(() => storage().setItem(KEYS.theme, theme))
}
