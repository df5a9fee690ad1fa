import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { View } from '../state/choice'
import { useApp } from '../state/useApp'
import { PanelBoundary } from '../ui/PanelBoundary'
import { Skeleton } from '../ui/Skeleton'
import { MissingBoundary } from './MissingBoundary'
import { useView } from './views'

/** The chosen view, fetched when first opened; where it cannot be fetched, a page that says so. */
export function ViewPage() {
  const { t, i18n } = useTranslation()
  const view = useApp((state) => state.choice.view)
  const [Page, fetchAgain] = useView(view, i18n)
  const opening = useRef<View | null>(null)
  return (
    <PanelBoundary key={view}>
      <MissingBoundary onAgain={fetchAgain}>
        <Suspense fallback={<Skeleton height="70vh" label={t('missing.loading')} />}>
          <Page />
          <Arrival view={view} last={opening} />
        </Suspense>
      </MissingBoundary>
    </PanelBoundary>
  )
}

interface ArrivalProps {
  readonly view: View
  readonly last: { current: View | null }
}

/** Moves the focus to the heading of a view that was just opened; the first one leaves it alone. */
function Arrival({ view, last }: ArrivalProps) {
  useEffect(() => {
    const before = last.current
    last.current = view
    if (before === null || before === view) return
    const heading =
      document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [view, last])
  return null
}
