import { Suspense } from 'react'
import type { Area } from '../i18n/i18n'
import type { LessonId } from '../state/choice'
import { useApp } from '../state/useApp'
import { lazyAgain } from '../ui/lazyAgain'
import { PanelBoundary } from '../ui/PanelBoundary'
import styles from './LessonSlot.module.css'
import { useAreas } from './useAreas'

const Aside = lazyAgain(() => import('../panels/learn/aside/LessonAside'))

const WORDS: readonly Area[] = ['learn', 'glossary']

/** The place of the open lesson; nothing of lessons is fetched before one is opened. */
export function LessonSlot() {
  const lesson = useApp(({ choice }) => choice.lesson)
  if (lesson === 'none') return null
  return (
    <PanelBoundary>
      <Suspense fallback={<div className={styles.slot} />}>
        <OpenLesson id={lesson} />
      </Suspense>
    </PanelBoundary>
  )
}

function OpenLesson({ id }: { readonly id: LessonId }) {
  return useAreas(WORDS) ? <Aside id={id} /> : <div className={styles.slot} />
}
