import { del, get, update } from 'idb-keyval'
import type { AppStore } from '../store'
import { createNotebook, type NotebookShelf, type NotebookStore } from './notebook'

const KEY = 'separable-lab.notebook'

const notebooks = new WeakMap<AppStore, NotebookStore>()

/** The browser's own database, which all pages of the laboratory share; each tells the others. */
function browserShelf(): NotebookShelf {
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(KEY)
  const tell = () => others?.postMessage('written')
  return {
    // Named within, so that a browser without the database answers with a refusal.
    read: async () => get(KEY),
    update: async (change) => update(KEY, change).then(tell),
    erase: async () => del(KEY).then(tell),
    watch: (heard) => others?.addEventListener('message', heard),
  }
}

/** The one notebook of this page's reader. */
export function notebookOf(store: AppStore): NotebookStore {
  const known = notebooks.get(store)
  if (known) return known
  const made = createNotebook(browserShelf())
  notebooks.set(store, made)
  return made
}

/** Puts another in its place, before any view has asked for one. */
export const setNotebookOf = (store: AppStore, notebook: NotebookStore) =>
  void notebooks.set(store, notebook)
