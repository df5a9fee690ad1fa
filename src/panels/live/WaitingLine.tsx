import { useTranslation } from 'react-i18next'
import { Progress } from '../../ui/Progress'
import { useRun } from '../useRun'
import styles from './FrameCard.module.css'

/** What is waited for, if anything, in the room kept for it. */
export function WaitingLine() {
  const words = usePhaseWords()
  const run = useRun()
  if (!run || !words) return null
  if (run.phase === 'paused') return <p className={styles.waiting}>{words}</p>
  if (run.phase === 'starting' || run.phase === 'compiling') {
    return (
      <div className={styles.waiting}>
        <Progress label={words} />
      </div>
    )
  }
  return null
}

const PAUSED = {
  reader: 'phase.pausedByReader',
  hidden: 'phase.pausedHidden',
  lab: 'phase.pausedByLab',
} as const

/** The phase as a sentence; a fault or a question has a page of its own. */
export function usePhaseWords(): string | null {
  const { t } = useTranslation('live')
  const run = useRun()
  if (!run) return null
  switch (run.phase) {
    case 'starting':
      return run.waitingFor === 'library'
        ? t('phase.library', { backend: t(`backend.${run.config.backend}`) })
        : t(`phase.source.${run.config.source}`)
    case 'compiling':
      return t('phase.compiling', {
        layers: run.layers,
        backend: t(`backend.${run.config.backend}`),
      })
    case 'running':
      return t('phase.running')
    case 'paused':
      return t(PAUSED[run.by])
    case 'asking':
    case 'fault':
      return null
  }
}
