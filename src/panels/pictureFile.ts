import type { AppStore } from '../state/store'

const files = new WeakMap<AppStore, Blob>()

/** The picture the reader opened; it stays on the device and outlives the tab, not the page. */
export const fileOf = (store: AppStore): Blob | null => files.get(store) ?? null

export const keepFile = (store: AppStore, file: Blob) => void files.set(store, file)
