// Runs before the page is painted, so that a chosen theme never flashes up in another one.
// The address speaks first, then what this device remembers, then the system; the app does the
// same a moment later, with everything checked.
{
  const known = ['light', 'dark', 'contrast']
  let theme = /[?&]theme=(\w+)/.exec(location.hash)?.[1]
  try {
    theme ??= localStorage.getItem('separable-lab.theme')
  } catch {
    theme ??= 'auto' // storage is forbidden here
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const contrast = matchMedia('(prefers-contrast: more)').matches
  const { dataset } = document.documentElement
  dataset.theme = known.includes(theme) ? theme : contrast ? 'contrast' : system
  dataset.ground = theme === 'light' || theme === 'dark' ? theme : system

  // The same for the language, and what stands there until the start page does.
  const languages = { en: 'en', hant: 'zh-Hant', hans: 'zh-Hans' }
  let language = /[?&]lang=([\w-]+)/.exec(location.hash)?.[1]
  try {
    language ??= localStorage.getItem('separable-lab.language')
  } catch {
    language ??= null // storage is forbidden here
  }
  const spoken = navigator.languages.find((tag) => /^(en|zh|yue)\b/i.test(tag)) ?? 'en'
  const script = /hant|tw|hk|mo|^yue$/i.test(spoken) ? 'hant' : 'hans'
  const own = languages[/^en/i.test(spoken) ? 'en' : script]
  document.documentElement.lang = Object.values(languages).includes(language) ? language : own
  if (/^#?\/?(start\b|$)/.test(location.hash)) dataset.early = 'start'
}
