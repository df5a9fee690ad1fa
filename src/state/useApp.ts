import { createContext, useContext } from 'react'
import { useStore as useZustand } from 'zustand'
import type { AppState, AppStore } from './store'

export const StoreContext = createContext<AppStore | null>(null)

export function useStore(): AppStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('a panel was drawn outside StoreContext')
  return store
}

/** One part of the state; the component draws again only when that part is another value. */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  return useZustand(useStore(), select)
}
