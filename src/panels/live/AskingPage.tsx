import { useTranslation } from 'react-i18next'
import type { RunNeeds } from '../../state/runNeeds'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { DeviceDrawing } from '../../ui/drawings'
import { StandIn } from '../../ui/StandIn'
import { useNeedsWords } from '../useNeedsWords'
import { useRunController } from '../useRun'

/** In place of the frame: what a large network needs, and whether to run it at all. */
export function AskingPage({ needs }: { needs: RunNeeds }) {
  const { t } = useTranslation('live')
  const { t: shell } = useTranslation()
  const { t: faults } = useTranslation('faults')
  const sentences = useNeedsWords()
  const netId = useApp(({ choice }) => choice.netId)
  const backend = useApp(({ choice }) => choice.backend)
  const controller = useRunController()
  return (
    <StandIn
      drawing={<DeviceDrawing />}
      title={t('asking.title')}
      body={sentences(shell(`networks.${netId}`), needs)}
      isAlert
      actions={
        <>
          <Button kind="primary" onPress={controller.allow}>
            {t('asking.allow')}
          </Button>
          <Button onPress={() => controller.useInstead(SMALL)}>
            {faults('action.useSmaller')}
          </Button>
          {backend === 'cpu' && (
            <Button onPress={() => controller.useInstead({ backend: 'wasm' })}>
              {faults('action.useWasm')}
            </Button>
          )}
        </>
      }
    />
  )
}

/** What runs on any device. */
export const SMALL = {
  netId: 'mobilenet_v1',
  alpha: 0.25,
  resolution: 128,
  transforms: '',
} as const
