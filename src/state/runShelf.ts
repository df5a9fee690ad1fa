import { toldOf } from './firstLayer'
import { browserLibrary } from './runLibrary'
import { createWeightsShelf, type WeightsShelf } from './runWeights'
import type { AppStore } from './store'

const shelves = new WeakMap<AppStore, WeightsShelf>()

/** The one shelf of a store: weights loaded in one view are at hand in every other. */
export function shelfOf(store: AppStore): WeightsShelf {
  const known = shelves.get(store)
  if (known) return known
  const made = createWeightsShelf(toldOf(store, browserLibrary))
  shelves.set(store, made)
  return made
}

/** Puts another shelf in its place, before any view has asked for one. */
export const setShelfOf = (store: AppStore, shelf: WeightsShelf) => void shelves.set(store, shelf)
