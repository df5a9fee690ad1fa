import type { MDXContent } from 'mdx/types'
import type { Language, LessonId } from '../state/choice'
import type { Lesson } from './lesson'

const PLANS = import.meta.glob<{ readonly lesson: Lesson }>('./*/lesson.ts')
const TEXTS = import.meta.glob<{ readonly default: MDXContent }>('./*/*.mdx')
const NOTES = import.meta.glob<{ readonly default: MDXContent }>('./*/teacher/*.mdx')

async function fetched<Module>(
  shelf: Readonly<Record<string, () => Promise<Module>>>,
  path: string,
): Promise<Module> {
  const load = shelf[path]
  if (!load) throw new Error(`no lesson at ${path}`)
  return load()
}

/** A lesson's steps, questions and tasks. */
export const lessonPlan = async (id: LessonId): Promise<Lesson> =>
  (await fetched(PLANS, `./${id}/lesson.ts`)).lesson

/** A lesson's words in one language. */
export const lessonText = async (id: LessonId, language: Language): Promise<MDXContent> =>
  (await fetched(TEXTS, `./${id}/${language}.mdx`)).default

/** What a teacher reads before the lesson. */
export const teacherNotes = async (id: LessonId, language: Language): Promise<MDXContent> =>
  (await fetched(NOTES, `./${id}/teacher/${language}.mdx`)).default
