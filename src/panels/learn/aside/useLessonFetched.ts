import type { MDXContent } from 'mdx/types'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../lessons/lesson'
import { lessonPlan, lessonText } from '../../../lessons/shelf'
import type { Language, LessonId } from '../../../state/choice'

export interface FetchedLesson {
  readonly plan: Lesson
  readonly Text: MDXContent
  readonly language: Language
}

/** A lesson and its words; the words of before stay until the new language's are there. */
export function useLessonFetched(id: LessonId): FetchedLesson | 'loading' | 'missing' {
  const { i18n } = useTranslation()
  // i18next speaks one of the laboratory's own languages and no other.
  const language = i18n.language as Language
  const [fetched, setFetched] = useState<FetchedLesson | 'loading' | 'missing'>('loading')
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
  }, [id, language])
  if (typeof fetched === 'object' && fetched.plan.id !== id) return 'loading'
  return fetched
}
