import type { i18n as I18n } from 'i18next'
import { type ComponentType, type LazyExoticComponent, lazy, useCallback, useState } from 'react'
import { type Area, fetchAreas, hasAreas } from '../i18n/i18n'
import type { View } from '../state/choice'

type Page = LazyExoticComponent<ComponentType>

/** Each view is a chunk of its own. */
const FETCH: Readonly<Record<View, () => Promise<{ default: ComponentType }>>> = {
  convolve: () => import('../panels/convolve/ConvolveView'),
  cost: () => import('../panels/cost/CostView'),
  live: () => import('../panels/live/LiveView'),
}

/** The words each view speaks, beside the shell's. */
const AREAS_OF: Readonly<Record<View, readonly Area[]>> = {
  convolve: ['convolve', 'sum', 'race', 'rank', 'pictures', 'faults'],
  cost: ['cost'],
  live: ['live', 'faults'],
}

/** A view's code could not be fetched, which is no mistake in the view. */
export class MissingView extends Error {}

/** How Chromium, Firefox, Safari and Vite's style loader say so; each has only its sentence. */
const NOT_FETCHED = /dynamically imported module|importing a module script|preload css/i

const isNotFetched = (error: unknown) => error instanceof Error && NOT_FETCHED.test(error.message)

const orMissing =
  (view: View) =>
  (cause: unknown): never => {
    throw isNotFetched(cause) ? new MissingView(view, { cause }) : cause
  }

const page = (view: View): Page => lazy(() => FETCH[view]().catch(orMissing(view)))

const PAGES: Record<View, Page> = {
  convolve: page('convolve'),
  cost: page('cost'),
  live: page('live'),
}

/** Fetches under way, by view and language; a component that waits is drawn anew and asks again. */
const FETCHED = new WeakMap<I18n, Map<string, Promise<void>>>()

/** What to wait for until the view's words are there; null once they are. */
export function wordsOf(i18n: I18n, view: View): Promise<void> | null {
  const { language } = i18n
  if (hasAreas(i18n, language, AREAS_OF[view])) return null
  const fetches = FETCHED.get(i18n) ?? new Map<string, Promise<void>>()
  FETCHED.set(i18n, fetches)
  const key = `${view} ${language}`
  const known = fetches.get(key)
  if (known) return known
  const made = fetchAreas(i18n, language, AREAS_OF[view]).catch(orMissing(view))
  fetches.set(key, made)
  return made
}

/** The view's component, and a way to fetch it once more after it could not be. */
export function useView(view: View, i18n: I18n): readonly [Page, () => void] {
  const [, setAttempt] = useState(0)
  const fetchAgain = useCallback(() => {
    // Mutates the table: a lazy component remembers its failure for good, so it needs a successor.
    PAGES[view] = page(view)
    FETCHED.delete(i18n)
    setAttempt((attempt) => attempt + 1)
  }, [view, i18n])
  return [PAGES[view], fetchAgain]
}
