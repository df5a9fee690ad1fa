import type { Lesson } from '../../../lessons/lesson'
import { lessonPlan } from '../../../lessons/shelf'
import type { Choice, LessonId } from '../../../state/choice'
import { type AppStore, choose } from '../../../state/store'

/** What a step covers of the page lasts no longer than the step. */
const UNCOVERED: Partial<Choice> = { hide: '' }

/** All that was set from the first step to this one, the later over the earlier. */
const sceneAt = ({ steps }: Lesson, step: number): Partial<Choice> => ({
  ...Object.assign({}, ...steps.slice(0, step + 1).map(({ scene }) => scene ?? {})),
  hide: steps[step]?.scene?.hide ?? '',
})

/** Sets the whole scene of a step, as if the reader had only turned pages. */
export const setScene = (store: AppStore, lesson: Lesson, step: number): void =>
  choose(store, { ...sceneAt(lesson, step), lesson: lesson.id, lessonStep: step })

/** Turns to a step: forward, what the reader changed stays where the step does not speak of it. */
export function turnTo(store: AppStore, lesson: Lesson, step: number): void {
  const { lessonStep } = store.getState().choice
  const isNext = step === lessonStep + 1
  const scene = isNext ? { ...UNCOVERED, ...lesson.steps[step]?.scene } : sceneAt(lesson, step)
  choose(store, { ...scene, lessonStep: step })
}

/** Opens a lesson beside the view its step is about. */
export async function openLesson(store: AppStore, id: LessonId, step = 0): Promise<void> {
  const lesson = await lessonPlan(id)
  setScene(store, lesson, Math.min(step, lesson.steps.length - 1))
}

/** The view stays, the lesson goes. */
export const closeLesson = (store: AppStore): void =>
  choose(store, { ...UNCOVERED, lesson: 'none', lessonStep: 0 })

/** A step on or back in the open lesson; past its ends it leads nowhere. */
export async function stepLesson(store: AppStore, by: 1 | -1): Promise<void> {
  const { lesson, lessonStep } = store.getState().choice
  if (lesson === 'none') return
  const plan = await lessonPlan(lesson)
  const to = Math.min(lessonStep, plan.steps.length - 1) + by
  if (to >= 0 && to < plan.steps.length) turnTo(store, plan, to)
}
