import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import type { useLayerStudy } from './useLayerStudy'
import styles from './v1block.module.css'

/** What the worker is at, a way to end it, and a way to ask again. */
export const LayerState = memo(function LayerState({
  state,
}: {
  readonly state: ReturnType<typeof useLayerStudy>
}) {
  const { t } = useTranslation('exV1Block')
  const { progress, isCancelled, hasFault, cancel, again } = state
  if (progress !== null) {
    return (
      <div className={styles.waiting}>
        <Progress label={t('clip.working')} value={progress} />
        <Button kind="quiet" onPress={cancel}>
          {t('clip.cancel')}
        </Button>
      </div>
    )
  }
  if (!isCancelled && !hasFault) return null
  return (
    <Notice
      kind={hasFault ? 'warning' : 'info'}
      title={t(hasFault ? 'clip.fault' : 'clip.cancelled')}
      action={<Button onPress={again}>{t('clip.again')}</Button>}
    />
  )
})
