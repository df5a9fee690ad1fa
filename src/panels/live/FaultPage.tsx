import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { defaultAlpha, defaultSide } from '../../nets/ids'
import type { RunFault } from '../../state/runState'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { CameraDrawing, DeviceDrawing, PhotoDrawing } from '../../ui/drawings'
import { FileButton } from '../../ui/FileButton'
import { StandIn } from '../../ui/StandIn'
import { useRunController } from '../useRun'
import { SMALL } from './AskingPage'
import styles from './FaultPage.module.css'

type Family = 'camera' | 'photo' | 'video' | 'frame' | 'network' | 'device'

const familyOf = ({ code }: RunFault): Family => {
  if (code.startsWith('camera-')) return 'camera'
  if (code.startsWith('photo-')) return 'photo'
  if (code.startsWith('video-')) return 'video'
  if (code === 'frame-failed') return 'frame'
  return code === 'impossible-network' || code === 'too-large' ? 'network' : 'device'
}

const DRAWINGS = {
  camera: CameraDrawing,
  photo: PhotoDrawing,
  video: PhotoDrawing,
  frame: PhotoDrawing,
  network: DeviceDrawing,
  device: DeviceDrawing,
} as const

/** In place of the frame: what happened, what to do, and the buttons that do it. */
export function FaultPage({ fault }: { fault: RunFault }) {
  const { t } = useTranslation('faults')
  const family = familyOf(fault)
  const format = useFormat()
  const Drawing = DRAWINGS[family]
  const bytes = format.bytes(Number(fault.detail))
  return (
    <StandIn
      drawing={<Drawing />}
      title={t(`${fault.code}.title`)}
      body={[t(`${fault.code}.body`, { bytes })]}
      isAlert
      actions={<Actions family={family} code={fault.code} />}
    >
      {fault.detail && (
        <details className={styles.detail}>
          <summary>{t('details')}</summary>
          <code>{fault.detail}</code>
        </details>
      )}
    </StandIn>
  )
}

function Actions({ family, code }: { family: Family; code: RunFault['code'] }) {
  const { t } = useTranslation('faults')
  const source = useApp((state) => state.choice.source)
  const netId = useApp((state) => state.choice.netId)
  const backend = useApp((state) => state.choice.backend)
  const controller = useRunController()
  const again = (
    <Button kind="primary" onPress={controller.retry}>
      {t('action.again')}
    </Button>
  )
  const clip = source !== 'clip' && (
    <Button onPress={() => controller.chooseSource('clip')}>{t('action.useClip')}</Button>
  )
  const photo = (
    <FileButton
      label={t('action.choosePhoto')}
      accept="image/*"
      onFiles={([file]) => file && controller.choosePhoto(file)}
    />
  )
  switch (family) {
    case 'camera':
      return (
        <>
          {again}
          {clip}
        </>
      )
    case 'photo':
      return (
        <>
          {photo}
          {clip}
        </>
      )
    case 'video':
      return (
        <>
          <FileButton
            label={t('action.chooseVideo')}
            accept="video/*"
            onFiles={([file]) => file && controller.chooseVideo(file)}
          />
          {clip}
        </>
      )
    case 'frame':
      return (
        <>
          {again}
          {source === 'photo' && photo}
          {clip}
        </>
      )
    case 'network':
      return (
        <>
          <Button
            kind="primary"
            onPress={() =>
              controller.useInstead({
                alpha: defaultAlpha(netId),
                resolution: defaultSide(netId),
                transforms: '',
              })
            }
          >
            {t('action.useDefaultNetwork')}
          </Button>
          {code === 'too-large' && backend !== 'webgl' && (
            <Button onPress={() => controller.useInstead({ backend: 'webgl' })}>
              {t('action.useWebgl')}
            </Button>
          )}
        </>
      )
    case 'device':
      return (
        <>
          {again}
          {code === 'out-of-memory' ? (
            <Button onPress={() => controller.useInstead(SMALL)}>{t('action.useSmaller')}</Button>
          ) : (
            <Button onPress={() => controller.useInstead({ backend: 'wasm' })}>
              {t('action.useWasm')}
            </Button>
          )}
        </>
      )
  }
}
