import { type ComponentType, type LazyExoticComponent, lazy, useCallback, useState } from 'react'
import type { View } from '../state/choice'

type Page = LazyExoticComponent<ComponentType>

/** Each view is a chunk of its own. */
const FETCH: Readonly<Record<View, () => Promise<{ default: ComponentType }>>> = {
  cost: () => import('../panels/cost/CostView'),
  live: () => import('../panels/live/LiveView'),
}

/** A view's code could not be fetched, which is no mistake in the view. */
export class MissingView extends Error {}

/** How Chromium, Firefox, Safari and Vite's style loader say so; each has only its sentence. */
const NOT_FETCHED = /dynamically imported module|importing a module script|preload css/i

const isNotFetched = (error: unknown) => error instanceof Error && NOT_FETCHED.test(error.message)

const page = (view: View): Page =>
  lazy(() =>
    FETCH[view]().catch((cause: unknown) => {
      throw isNotFetched(cause) ? new MissingView(view, { cause }) : cause
    }),
  )

const PAGES: Record<View, Page> = { cost: page('cost'), live: page('live') }

/** The view's component, and a way to fetch it once more after it could not be. */
export function useView(view: View): readonly [Page, () => void] {
  const [, setAttempt] = useState(0)
  const fetchAgain = useCallback(() => {
    // Mutates the table: a lazy component remembers its failure for good, so it needs a successor.
    PAGES[view] = page(view)
    setAttempt((attempt) => attempt + 1)
  }, [view])
  return [PAGES[view], fetchAgain]
}
