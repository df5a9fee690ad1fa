import { lastDials } from '../../panels/blocks/lastDials'
import { stepLesson } from '../../panels/learn/aside/openLesson'
import { EXPERIMENTS } from '../../state/choice'
import { selectPlan } from '../../state/convolve'
import { type AppStore, choose } from '../../state/store'

/**
 * One step on or back of what is shown: the open lesson's, the animation's, or the experiments'.
 * False where nothing has steps; at an end a step leads nowhere and is taken all the same.
 */
export function step(store: AppStore, by: 1 | -1): boolean {
  const { choice } = store.getState()
  if (choice.lesson !== 'none') {
    // Where the lesson could not be fetched, its own place on the page says so.
    stepLesson(store, by).catch(() => undefined)
    return true
  }
  if (choice.view === 'convolve' && choice.tab === 'step') {
    const plan = selectPlan(choice)
    const last = plan.ok ? plan.value.steps : 0
    choose(store, { step: Math.min(last, Math.max(0, choice.step + by)) })
    return true
  }
  if (choice.view === 'blocks') {
    const id = EXPERIMENTS[EXPERIMENTS.indexOf(choice.experiment) + by]
    if (id) choose(store, { experiment: id, dials: lastDials(store, id) })
    return true
  }
  return false
}
