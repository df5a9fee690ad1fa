import { frameOf } from '../../runtime/sources/square'
import { deviceFacts } from '../records/environment'
import { controllerOf } from '../runBrowser'
import type { AppStore } from '../store'
import type { LabEdges } from './edges'
import { createLab, type Lab } from './lab'

const ID_BYTES = 6

const browserEdges = (store: AppStore): LabEdges => ({
  openRuntime: async () => (await import('../../runtime/client')).createClient(),
  hold: () => controllerOf(store).hold(),
  async copy(frame, side) {
    const copied = await frameOf(frame, { x: 0, y: 0, side: frame.width }, side)
    if (!copied.ok) throw new Error(copied.fault.detail)
    return copied.value.bitmap
  },
  now: () => performance.now(),
  date: () => new Date().toISOString(),
  isHidden: () => document.hidden,
  onVisibility(callback) {
    document.addEventListener('visibilitychange', callback)
    return () => document.removeEventListener('visibilitychange', callback)
  },
  device: async () => deviceFacts(globalThis),
  // `randomUUID` is kept from pages that came without encryption; this is not.
  id: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
})

const labs = new WeakMap<AppStore, Lab>()

/** The one laboratory of a store. It outlives every component, so nothing is measured twice. */
export function labOf(store: AppStore): Lab {
  const known = labs.get(store)
  if (known) return known
  const made = createLab(store, browserEdges(store))
  labs.set(store, made)
  return made
}

/** Puts another laboratory in its place, before any view has asked for one. */
export const setLabOf = (store: AppStore, lab: Lab) => void labs.set(store, lab)
