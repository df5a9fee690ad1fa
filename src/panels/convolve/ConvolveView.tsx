import { type ComponentType, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { TABS, type Tab } from '../../state/choice'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { PanelBoundary } from '../../ui/PanelBoundary'
import { Skeleton } from '../../ui/Skeleton'
import { Tabs } from '../../ui/Tabs'
import styles from './ConvolveView.module.css'
import { useHeadline } from './useHeadline'

/** Each tab is a chunk of its own, fetched when first opened. */
const PAGES: Partial<Record<Tab, ComponentType>> = {
  step: lazy(() => import('./StepTab')),
  rank: lazy(() => import('./rank/RankTab')),
  pictures: lazy(() => import('./pictures/PicturesTab')),
  race: lazy(() => import('./race/RaceTab')),
}

/** How a convolution computes, number by number; how fast, how far it splits, and on pictures. */
export default function ConvolveView() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const tab = useApp((state) => state.choice.tab)
  const headline = useHeadline()
  const Page = PAGES[tab]
  return (
    <div className={styles.view} data-convolve>
      <h1
        className={styles.headline}
        // Only the step's heading says a count that a lesson may ask for.
        data-piece={tab === 'step' ? 'headline answer' : 'headline'}
      >
        {headline}
      </h1>
      <Tabs
        label={t('tab.label')}
        value={tab}
        options={TABS.map((id) => ({ id, label: t(`tab.${id}`) }))}
        onChange={(next) => choose(store, { tab: next })}
      >
        <PanelBoundary key={tab}>
          <Suspense fallback={<Skeleton height="60vh" label={t('tab.loading')} />}>
            {Page && <Page />}
          </Suspense>
        </PanelBoundary>
      </Tabs>
    </div>
  )
}
