import type { ExperimentId } from '../../state/choice'
import type { AppStore } from '../../state/store'

/** How each experiment was left, as long as the page is open. */
const LAST = new WeakMap<AppStore, Map<ExperimentId, string>>()

/** Remembers, from now on, how each experiment of a store is left. */
function lastOf(store: AppStore): Map<ExperimentId, string> {
  const known = LAST.get(store)
  if (known) return known
  const last = new Map<ExperimentId, string>()
  LAST.set(store, last)
  const note = () => {
    const { view, experiment, dials } = store.getState().choice
    if (view === 'blocks') last.set(experiment, dials)
  }
  note()
  store.subscribe(note)
  return last
}

/** The dials an experiment was left with; as it begins where it has not been opened. */
export const lastDials = (store: AppStore, id: ExperimentId): string => lastOf(store).get(id) ?? ''
