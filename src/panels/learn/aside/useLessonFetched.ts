import type { MDXContent } from 'mdx/types'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../lessons/lesson'
import { lessonPlan, lessonText } from '../../../lessons/shelf'
import type { Language, LessonId } from '../../../state/choice'

export interface FetchedLesson {
  readonly plan: Lesson
  readonly Text: MDXContent
  readonly language: Language
}

type Fetched = FetchedLesson | 'loading' | 'missing'

/**
 * A lesson and its words, and a way to send for them once more where they did not come; the words
 * of before stay until the new language's are there.
 */
export function useLessonFetched(id: LessonId): readonly [Fetched, () => void] {
  const { i18n } = useTranslation()
  // i18next speaks one of the laboratory's own languages and no other.
  const language = i18n.language as Language
  const [fetched, setFetched] = useState<Fetched>('loading')
  const [attempt, setAttempt] = useState(0)
  // Another attempt sends for the same once more.
  useEffect(() => {
    let isGone = false
    Promise.all([lessonPlan(id), lessonText(id, language)]).then(
      // The text is a component, and so not to be taken for what makes the next state.
      ([plan, Text]) => isGone || setFetched({ plan, Text, language }),
      () => isGone || setFetched('missing'),
    )
    return () => {
      isGone = true
    }
  }, [id, language, attempt])
  const again = useCallback(() => {
    setFetched('loading')
    setAttempt((last) => last + 1)
  }, [])
  const isOther = typeof fetched === 'object' && fetched.plan.id !== id
  return [isOther ? 'loading' : fetched, again]
}
