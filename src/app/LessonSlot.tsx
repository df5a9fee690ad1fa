import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bringAreas } from '../i18n/i18n'
import { useApp } from '../state/useApp'
import styles from './LessonSlot.module.css'

const Aside = lazy(() => import('../panels/learn/aside/LessonAside'))

/** The place of the open lesson; nothing of lessons is fetched before one is opened. */
export function LessonSlot() {
  const { i18n } = useTranslation()
  const lesson = useApp(({ choice }) => choice.lesson)
  const [hasWords, setHasWords] = useState(false)
  useEffect(() => {
    if (lesson === 'none' || hasWords) return
    bringAreas(i18n, ['learn', 'glossary']).then(
      () => setHasWords(true),
      // Without words there is no lesson; the view itself stays.
      () => undefined,
    )
  }, [lesson, hasWords, i18n])
  if (lesson === 'none') return null
  return (
    <Suspense fallback={<div className={styles.slot} />}>
      {hasWords ? <Aside id={lesson} /> : <div className={styles.slot} />}
    </Suspense>
  )
}
