import { del, get, set } from 'idb-keyval'
import type { AppStore } from '../store'
import { createNotebook, type NotebookStore } from './notebook'

const KEY = 'separable-lab.notebook'

const notebooks = new WeakMap<AppStore, NotebookStore>()

/** The one notebook of this page's reader, kept in the browser's own database. */
export function notebookOf(store: AppStore): NotebookStore {
  const known = notebooks.get(store)
  if (known) return known
  const made = createNotebook({
    // Named within, so that a browser without the database answers with a refusal.
    read: async () => get(KEY),
    write: async (notebook) => set(KEY, notebook),
    erase: async () => del(KEY),
  })
  notebooks.set(store, made)
  return made
}

/** Puts another in its place, before any view has asked for one. */
export const setNotebookOf = (store: AppStore, notebook: NotebookStore) =>
  void notebooks.set(store, notebook)
