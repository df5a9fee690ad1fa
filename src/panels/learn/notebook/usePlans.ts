import { useEffect, useState } from 'react'
import type { Lesson } from '../../../lessons/lesson'
import { lessonPlan } from '../../../lessons/shelf'
import type { LessonId } from '../../../state/choice'

/** The plans of some lessons as they come, in the order they were asked for. */
export function usePlans(ids: readonly LessonId[]): readonly Lesson[] {
  const [plans, setPlans] = useState<readonly Lesson[]>([])
  const asked = ids.join(' ')
  useEffect(() => {
    let isGone = false
    for (const id of asked === '' ? [] : (asked.split(' ') as LessonId[])) {
      lessonPlan(id).then(
        (plan) => {
          const withPlan = (known: readonly Lesson[]) =>
            known.some((other) => other.id === id) ? known : [...known, plan]
          if (!isGone) setPlans(withPlan)
        },
        // Without its plan a lesson's answers are kept all the same; they are only not listed.
        () => undefined,
      )
    }
    return () => {
      isGone = true
    }
  }, [asked])
  return ids.flatMap((id) => plans.find((plan) => plan.id === id) ?? [])
}
