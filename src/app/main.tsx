import './theme.css'
import './base.css'
import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { createI18n, SHELL_AREAS } from '../i18n/i18n'
import { languageFor } from '../i18n/language'
import { readAddress } from '../state/address'
import { type Choice, DEFAULT_CHOICE } from '../state/choice'
import { connectAddress } from '../state/history'
import { readPreferences } from '../state/preferences'
import { createAppStore } from '../state/store'
import { App } from './App'
import { applyTheme } from './theme'
import { bringView, sendForView } from './views'

// To read all of this program was a task already; what it does is another, and a touch may be
// heard between the two.
await new Promise((next) => setTimeout(next))

const base: Choice = {
  ...DEFAULT_CHOICE,
  view: 'start',
  language: languageFor(navigator.languages),
  ...readPreferences(() => localStorage),
}
const { choice, notices } = readAddress(location.hash, base)
applyTheme(choice.theme)
sendForView(choice.view, choice.language)
const store = createAppStore(choice, notices)
connectAddress(store, window, base)

// The first number takes a browser some ten milliseconds, which are free while words are fetched.
setTimeout(() => new Intl.NumberFormat(choice.language))

const i18n = await createI18n(choice.language, SHELL_AREAS)
await bringView(choice.view, i18n)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
// A transition is drawn in slices of a few milliseconds, between which the page can be touched.
startTransition(() => createRoot(root).render(<App store={store} i18n={i18n} base={base} />))
