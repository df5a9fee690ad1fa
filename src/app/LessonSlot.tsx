import { lazy, Suspense } from 'react'
import type { Area } from '../i18n/i18n'
import { useApp } from '../state/useApp'
import { PanelBoundary } from '../ui/PanelBoundary'
import styles from './LessonSlot.module.css'
import { useAreas } from './useAreas'

const Aside = lazy(() => import('../panels/learn/aside/LessonAside'))

const NO_WORDS: readonly Area[] = []
const WORDS: readonly Area[] = ['learn', 'glossary']

/** The place of the open lesson; nothing of lessons is fetched before one is opened. */
export function LessonSlot() {
  const lesson = useApp(({ choice }) => choice.lesson)
  const hasWords = useAreas(lesson === 'none' ? NO_WORDS : WORDS)
  if (lesson === 'none') return null
  return (
    <PanelBoundary>
      <Suspense fallback={<div className={styles.slot} />}>
        {hasWords ? <Aside id={lesson} /> : <div className={styles.slot} />}
      </Suspense>
    </PanelBoundary>
  )
}
