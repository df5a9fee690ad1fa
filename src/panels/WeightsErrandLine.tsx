import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat'
import type { WeightsErrand } from '../state/runState'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { Progress } from '../ui/Progress'
import styles from './WeightsErrandLine.module.css'
import { WeightsFaultNotice } from './WeightsFaultNotice'

interface WeightsErrandLineProps {
  readonly errand: WeightsErrand | undefined
  readonly onCancel: () => void
}

/** What became of the last wish for weights. */
export function WeightsErrandLine({ errand, onCancel }: WeightsErrandLineProps) {
  const { t } = useTranslation('live')
  const format = useFormat()
  switch (errand?.phase) {
    case 'fetching':
      return (
        <div className={styles.fetching}>
          <Progress
            label={t('weights.fetching', { alpha: errand.alpha })}
            {...(errand.totalBytes > 0
              ? { value: errand.loadedBytes, max: errand.totalBytes }
              : {})}
            detail={t('weights.bytes', {
              loaded: format.bytes(errand.loadedBytes),
              total: errand.totalBytes > 0 ? format.bytes(errand.totalBytes) : '…',
            })}
          />
          <Button kind="quiet" onPress={onCancel}>
            {t('weights.cancel')}
          </Button>
        </div>
      )
    case 'absent':
      return (
        <Notice kind="info" title={t('weights.absent', { alpha: errand.alpha })}>
          {null}
        </Notice>
      )
    case 'failed':
      return <WeightsFaultNotice fault={errand.fault} alpha={errand.alpha} />
    case 'done':
      return errand.unsaved ? <Notice kind="warning" title={t('weights.unsaved')} /> : null
    default:
      return null
  }
}
