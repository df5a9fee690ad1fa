import type { i18n as I18n } from 'i18next'
import { type ComponentType, type LazyExoticComponent, lazy, useCallback, useState } from 'react'
import { type Area, bringAreas, sendForAreas } from '../i18n/i18n'
import type { Language, View } from '../state/choice'

type Page = ComponentType | LazyExoticComponent<ComponentType>

/** Each view is a chunk of its own. */
const FETCH: Readonly<Record<View, () => Promise<{ default: ComponentType }>>> = {
  start: () => import('../panels/start/StartView'),
  convolve: () => import('../panels/convolve/ConvolveView'),
  cost: () => import('../panels/cost/CostView'),
  networks: () => import('../panels/networks/NetworksView'),
  live: () => import('../panels/live/LiveView'),
  blocks: () => import('../panels/blocks/BlocksView'),
  learn: () => import('../panels/learn/LearnView'),
}

/** The words each view speaks, beside the shell's; an experiment brings its own when it opens. */
export const AREAS_OF: Readonly<Record<View, readonly Area[]>> = {
  start: ['start', 'privacy'],
  convolve: ['convolve', 'sum', 'race', 'rank', 'pictures', 'faults'],
  cost: ['cost'],
  networks: ['networks', 'netTable', 'netGraph', 'netCharts', 'netAccuracy', 'netCode', 'faults'],
  live: [
    'live',
    'liveCompare',
    'liveDevice',
    'liveLayers',
    'liveMaps',
    'liveRecords',
    'networks',
    'faults',
  ],
  blocks: ['blocks'],
  learn: ['learn', 'glossary', 'teach', 'privacy'],
}

/** Sends for a view's code and words, before there is anything to draw it in. */
export function sendForView(view: View, language: Language): void {
  FETCH[view]().catch(() => undefined)
  sendForAreas(language, AREAS_OF[view])
}

/** A view's code could not be fetched, which is no mistake in the view. */
export class MissingView extends Error {}

/** How Chromium, Firefox, Safari and Vite's style loader say so; each has only its sentence. */
const NOT_FETCHED = /dynamically imported module|importing a module script|preload css/i

const isNotFetched = (error: unknown) => error instanceof Error && NOT_FETCHED.test(error.message)

/** A view's code, and its words in the language the page has by then. */
const bring = (view: View, i18n: I18n) =>
  Promise.all([FETCH[view](), bringAreas(i18n, AREAS_OF[view])]).then(([code]) => code)

const page = (view: View, i18n: I18n): Page =>
  lazy(() =>
    bring(view, i18n).catch((cause: unknown) => {
      throw isNotFetched(cause) ? new MissingView(view, { cause }) : cause
    }),
  )

/** The views that were opened, by the store of the page's messages. */
const PAGES = new WeakMap<I18n['store'], Map<View, Page>>()

function pagesOf(i18n: I18n): Map<View, Page> {
  const pages = PAGES.get(i18n.store) ?? new Map<View, Page>()
  PAGES.set(i18n.store, pages)
  return pages
}

/**
 * Brings a view before the page is drawn, which then is drawn once and whole. One that cannot be
 * fetched is left to its place on the page, which says so.
 */
export async function bringView(view: View, i18n: I18n): Promise<void> {
  try {
    pagesOf(i18n).set(view, (await bring(view, i18n)).default)
  } catch {
    pagesOf(i18n).delete(view)
  }
}

function pageOf(view: View, i18n: I18n): Page {
  const pages = pagesOf(i18n)
  const known = pages.get(view)
  if (known) return known
  const made = page(view, i18n)
  pages.set(view, made)
  return made
}

/** The view's component, and a way to fetch it once more after it could not be. */
export function useView(view: View, i18n: I18n): readonly [Page, () => void] {
  const [, setAttempt] = useState(0)
  const fetchAgain = useCallback(() => {
    // A lazy component remembers its failure for good, so it needs a successor.
    PAGES.get(i18n.store)?.delete(view)
    setAttempt((attempt) => attempt + 1)
  }, [view, i18n])
  return [pageOf(view, i18n), fetchAgain]
}
