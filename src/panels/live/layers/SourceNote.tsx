import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { Progress } from '../../../ui/Progress'
import { useRun } from '../../useRun'
import styles from './Layers.module.css'
import type { Layers } from './useLayers'

/** Where the times come from, what that is and is not, and how far the measuring is. */
export function SourceNote({ layers }: { readonly layers: Layers }) {
  const { t } = useTranslation('liveLayers')
  const format = useFormat()
  const run = useRun()
  const { clock, centre, working, timed } = layers
  const isPaused = run?.phase === 'paused'
  const isStopped = run?.phase === 'fault' || run?.phase === 'asking'
  const detail = t('wait.progress', { timed, steps: working })
  return (
    <>
      <p className={styles.lead}>
        {clock ? t(`source.${clock}.means`) : t('wait.clock')}{' '}
        {centre === 'mean' && t('source.coarse', { step: format.ms(layers.clockStepMs) })}
      </p>
      <div className={styles.wait}>
        {working > 0 && timed < working && !isStopped ? (
          <Progress
            label={t(isPaused ? 'wait.paused' : 'wait.timing')}
            value={timed}
            max={working}
            detail={detail}
          />
        ) : (
          <p>
            {working === 0 ? t(isStopped ? 'wait.stopped' : 'wait.program') : detail}
            {isPaused && working > 0 && ` ${t('wait.still')}`}
          </p>
        )}
      </div>
    </>
  )
}
