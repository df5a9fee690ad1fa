import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../state/useApp'
import { lazyAgain } from '../ui/lazyAgain'
import { PanelBoundary } from '../ui/PanelBoundary'
import { ChoiceBar } from './ChoiceBar'
import { Header } from './Header'
import { LessonSlot } from './LessonSlot'
import styles from './Shell.module.css'
import { QuestionSlot } from './teach/QuestionSlot'
import { UpdateNotice } from './UpdateNotice'
import { ViewPage } from './ViewPage'

const MAIN = 'main'

const PageTools = lazyAgain(() => import('./tools/PageTools'))

/** The page's parts; what cannot be fetched or fails takes its own part away and no other. */
export function Shell() {
  const { t } = useTranslation()
  const hasLesson = useApp(({ choice }) => choice.lesson !== 'none')
  return (
    <>
      <a
        className={styles.skip}
        href={`#${MAIN}`}
        onClick={(event) => {
          // The address's hash is the choice, so the jump is made here and not by the browser.
          event.preventDefault()
          document.getElementById(MAIN)?.focus()
        }}
      >
        {t('nav.skip')}
      </a>
      <PanelBoundary>
        <Header />
      </PanelBoundary>
      <PanelBoundary>
        <ChoiceBar />
      </PanelBoundary>
      <UpdateNotice />
      <div className={styles.stage} data-lesson={hasLesson || undefined}>
        <LessonSlot />
        <main id={MAIN} tabIndex={-1} className={styles.main}>
          <QuestionSlot />
          <ViewPage />
        </main>
      </div>
      <PanelBoundary>
        <Suspense fallback={null}>
          <PageTools />
        </Suspense>
      </PanelBoundary>
    </>
  )
}
