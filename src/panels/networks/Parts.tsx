import { createContext, memo, Suspense, useContext, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { PARTS, type Part } from '../../state/choice'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { PanelBoundary } from '../../ui/PanelBoundary'
import { Skeleton } from '../../ui/Skeleton'
import { Tabs } from '../../ui/Tabs'
import { PAGES, type PartProps } from './pages'

/** The networks that the open part shows. */
export const ShownContext = createContext<PartProps | null>(null)

/**
 * The open part and the names of the others. They rest while a hand drags: tabs that are drawn
 * again look through all they hold for what could take the focus.
 */
export const Parts = memo(function Parts() {
  const { t } = useTranslation('networks')
  const store = useStore()
  const part = useApp(({ choice }) => choice.part)
  return (
    <Tabs
      label={t('part.label')}
      value={part}
      options={PARTS.map((id) => ({ id, label: t(`part.${id}`) }))}
      onChange={(next) => choose(store, { part: next })}
    >
      <PanelBoundary key={part}>
        <Suspense fallback={<Skeleton height="60vh" label={t('part.loading')} />}>
          <OpenPart part={part} />
        </Suspense>
      </PanelBoundary>
    </Tabs>
  )
})

/** Follows the studies when the browser has a moment. */
function OpenPart({ part }: { readonly part: Part }) {
  const shown = useDeferredValue(useContext(ShownContext))
  const Page = PAGES[part]
  return shown && <Page one={shown.one} two={shown.two} />
}
