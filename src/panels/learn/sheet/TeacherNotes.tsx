import type { MDXContent } from 'mdx/types'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { teacherNotes } from '../../../lessons/shelf'
import { Unfetched } from '../aside/Unfetched'
import type { FetchedLesson } from '../aside/useLessonFetched'
import { LessonContext } from '../words/scope'
import { WORDS } from '../words/words'
import styles from './sheet.module.css'

/** A text is a component, and so not to be taken for what makes the next state. */
interface Notes {
  readonly Text: MDXContent
}

/** What a teacher reads before the lesson. */
export function TeacherNotes({ fetched: { plan, language } }: { readonly fetched: FetchedLesson }) {
  const { t } = useTranslation('learn')
  const [notes, setNotes] = useState<Notes | 'loading' | 'missing'>('loading')
  const [attempt, setAttempt] = useState(0)
  // Another attempt sends for the same once more.
  useEffect(() => {
    let isGone = false
    setNotes('loading')
    teacherNotes(plan.id, language).then(
      (Text) => isGone || setNotes({ Text }),
      () => isGone || setNotes('missing'),
    )
    return () => {
      isGone = true
    }
  }, [plan.id, language, attempt])
  const [step] = plan.steps
  if (notes === 'missing') return <Unfetched onAgain={() => setAttempt(attempt + 1)} />
  if (notes === 'loading' || !step) return <p>{t('sheet.loading')}</p>
  return (
    <div className={styles.text}>
      <LessonContext value={{ lesson: plan, step, mode: 'answers' }}>
        <notes.Text components={WORDS} />
      </LessonContext>
    </div>
  )
}
