import { type ComponentType, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { TABS, type Tab } from '../../state/choice'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { lazyAgain } from '../../ui/lazyAgain'
import { PanelBoundary } from '../../ui/PanelBoundary'
import { Skeleton } from '../../ui/Skeleton'
import { Tabs } from '../../ui/Tabs'
import styles from './ConvolveView.module.css'
import { useHeadline } from './useHeadline'

/** Each tab is a chunk of its own, fetched when first opened. */
const PAGES: Partial<Record<Tab, ComponentType>> = {
  step: lazyAgain(() => import('./StepTab')),
  rank: lazyAgain(() => import('./rank/RankTab')),
  pictures: lazyAgain(() => import('./pictures/PicturesTab')),
  race: lazyAgain(() => import('./race/RaceTab')),
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
