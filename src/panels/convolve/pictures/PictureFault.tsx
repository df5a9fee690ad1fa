import { useTranslation } from 'react-i18next'
import type { SourceFault } from '../../../runtime/sources/source'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { CameraDrawing, OpenCameraDrawing, PhotoDrawing } from '../../../ui/drawings'
import { FileButton } from '../../../ui/FileButton'
import { StandIn } from '../../../ui/StandIn'

interface PictureFaultProps {
  readonly fault: SourceFault
  readonly onFile: (file: Blob) => void
  readonly onAgain: () => void
}

export function PictureFault({ fault, onFile, onAgain }: PictureFaultProps) {
  const { t } = useTranslation('faults')
  const { t: own } = useTranslation('pictures')
  const store = useStore()
  const isCamera = fault.code.startsWith('camera-')
  const isFile = fault.code.startsWith('photo-')
  const { code } = fault
  return (
    <StandIn
      isFramed
      drawing={isCamera ? <CameraDrawing /> : <PhotoDrawing />}
      title={t(`${code}.title`)}
      body={[
        code === 'camera-insecure' || code === 'camera-unsupported' || code === 'frame-failed'
          ? own(`fault.${code}`)
          : t(`${code}.body`),
      ]}
      isAlert={code !== 'photo-none'}
      actions={
        <>
          {!isFile && (
            <Button kind="primary" onPress={onAgain}>
              {t('action.again')}
            </Button>
          )}
          {isFile && (
            <FileButton
              label={t('action.choosePhoto')}
              accept="image/*"
              onFiles={([file]) => file && onFile(file)}
            />
          )}
          <Button onPress={() => choose(store, { picture: 'boats' })}>
            {own('fault.useBoats')}
          </Button>
        </>
      }
    />
  )
}

/** A link may name the camera; only the reader may open it. */
export function CameraAsk({ onCamera }: { readonly onCamera: () => void }) {
  const { t } = useTranslation('pictures')
  const store = useStore()
  return (
    <StandIn
      isFramed
      drawing={<OpenCameraDrawing />}
      title={t('ask.title')}
      body={[t('ask.body')]}
      isAlert={false}
      actions={
        <>
          <Button kind="primary" onPress={onCamera}>
            {t('ask.open')}
          </Button>
          <Button onPress={() => choose(store, { picture: 'boats' })}>{t('fault.useBoats')}</Button>
        </>
      }
    />
  )
}
