import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { ASK_BYTES, type RunNeeds } from '../../state/runNeeds'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import styles from './FaultPage.module.css'
import { DeviceDrawing } from './faultDrawings'
import { useRunController } from './useRun'

/** In place of the frame: what a large network needs, and whether to run it at all. */
export function AskingPage({ needs }: { needs: RunNeeds }) {
  const { t } = useTranslation('live')
  const { t: shell } = useTranslation()
  const { t: faults } = useTranslation('faults')
  const format = useFormat()
  const netId = useApp(({ choice }) => choice.netId)
  const backend = useApp(({ choice }) => choice.backend)
  const controller = useRunController()
  const network = shell(`networks.${netId}`)
  return (
    <div className={styles.page} role="alert">
      <DeviceDrawing />
      <p className={styles.title}>{t('asking.title')}</p>
      {needs.bytes > ASK_BYTES && (
        <p className={styles.body}>
          {t('asking.memory', {
            network,
            bytes: format.bytes(needs.bytes),
            weights: format.bytes(needs.weightBytes),
          })}
        </p>
      )}
      {needs.secondsAFrame > 1 && (
        <p className={styles.body}>
          {t('asking.slow', { network, duration: format.seconds(needs.secondsAFrame) })}
        </p>
      )}
      <div className={styles.actions}>
        <Button kind="primary" onPress={controller.allow}>
          {t('asking.allow')}
        </Button>
        <Button onPress={() => controller.useInstead(SMALL)}>{faults('action.useSmaller')}</Button>
        {backend === 'cpu' && (
          <Button onPress={() => controller.useInstead({ backend: 'wasm' })}>
            {faults('action.useWasm')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What runs on any device. */
export const SMALL = {
  netId: 'mobilenet_v1',
  alpha: 0.25,
  resolution: 128,
  transforms: '',
} as const
