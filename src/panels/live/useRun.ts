import { useTranslation } from 'react-i18next'
import type { Backend, SourceKind } from '../../runtime/protocol'
import { controllerOf } from '../../state/runBrowser'
import type { RunController } from '../../state/runController'
import type { RunParts, RunPhase } from '../../state/runState'
import { useApp, useStore } from '../../state/useApp'

/** The one controller of this page's store. */
export const useRunController = (): RunController => controllerOf(useStore())

/** What runs, or null while nothing does. */
export function useRun(): (RunParts & RunPhase) | null {
  const run = useApp((state) => state.run)
  return run.phase === 'idle' ? null : run
}

/** A run's setting in words: “α 0.5, 160 px, WebGL, clip”. */
export function useConfigWords() {
  const { t } = useTranslation('live')
  return (config: { alpha: number; resolution: number; backend: Backend; source: SourceKind }) =>
    t('config', {
      alpha: config.alpha,
      resolution: config.resolution,
      backend: t(`backend.${config.backend}`),
      source: t(`source.${config.source}`),
    })
}
