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

  // The same for the language.
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

  // What is read until the view is there. Cost says it of one layer, and Learn of its first page.
  const [, view, query] = /^#?\/?([a-z]*)\??(.*)$/.exec(location.hash) ?? []
  const isPlain = /^((lang|theme)=[\w-]+&?)*$/.test(query)
  if (view === '' || view === 'start') dataset.early = 'start'
  else if ((view === 'cost' || view === 'learn') && isPlain) dataset.early = view
}
