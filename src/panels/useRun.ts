import { controllerOf } from '../state/runBrowser'
import type { RunController } from '../state/runController'
import type { RunParts, RunPhase } from '../state/runState'
import { useApp, useStore } from '../state/useApp'

/** The one controller of this page's store. */
export const useRunController = (): RunController => controllerOf(useStore())

/** What runs, or null while nothing does. */
export function useRun(): (RunParts & RunPhase) | null {
  const run = useApp((state) => state.run)
  return run.phase === 'idle' ? null : run
}
