import type { Theme } from '../state/choice'

/** What the page looks like: one of three palettes, and which way its ground lies. */
export interface Look {
  readonly theme: 'light' | 'dark' | 'contrast'
  readonly ground: 'light' | 'dark'
}

export interface SystemLook {
  readonly isDark: boolean
  readonly wantsContrast: boolean
}

/** `auto` follows the system's light or dark and its wish for contrast. */
export function lookOf(theme: Theme, { isDark, wantsContrast }: SystemLook): Look {
  const ground = isDark ? 'dark' : 'light'
  if (theme === 'auto') return { theme: wantsContrast ? 'contrast' : ground, ground }
  if (theme === 'contrast') return { theme, ground }
  return { theme, ground: theme }
}

const DARK = '(prefers-color-scheme: dark)'
const CONTRAST = '(prefers-contrast: more)'

const systemLook = (): SystemLook => ({
  isDark: matchMedia(DARK).matches,
  wantsContrast: matchMedia(CONTRAST).matches,
})

/** Dresses the page, the browser's own frame included. */
export function applyTheme(theme: Theme): void {
  const look = lookOf(theme, systemLook())
  const root = document.documentElement
  root.dataset.theme = look.theme
  root.dataset.ground = look.ground
  const ground = getComputedStyle(root).getPropertyValue('--ground').trim()
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground)
}

/** Tells when the system changes its mind. */
export function watchSystemLook(onChange: () => void): () => void {
  const queries = [matchMedia(DARK), matchMedia(CONTRAST)]
  for (const query of queries) query.addEventListener('change', onChange)
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange)
  }
}
