import { memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE_PARTS } from '../../state/choice'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { PanelBoundary } from '../../ui/PanelBoundary'
import { Skeleton } from '../../ui/Skeleton'
import { Tabs } from '../../ui/Tabs'
import styles from './Live.module.css'
import { PAGES } from './pages'
import { Strip } from './Strip'

/** The open part and the names of the others; the frame stays in sight in all of them. */
export const Parts = memo(function Parts() {
  const { t } = useTranslation('live')
  const store = useStore()
  const part = useApp(({ choice }) => choice.livePart)
  const Page = PAGES[part]
  return (
    <Tabs
      label={t('parts.label')}
      value={part}
      options={LIVE_PARTS.map((id) => ({ id, label: t(`parts.${id}`) }))}
      onChange={(livePart) => choose(store, { livePart })}
    >
      <PanelBoundary key={part}>
        <div className={styles.view}>
          {part !== 'now' && <Strip />}
          <Suspense fallback={<Skeleton height="60vh" label={t('parts.loading')} />}>
            <Page />
          </Suspense>
        </div>
      </PanelBoundary>
    </Tabs>
  )
})
