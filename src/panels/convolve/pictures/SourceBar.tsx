import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { type CameraDevice, listCameras } from '../../../runtime/sources/camera'
import { PICTURE_GAINS, PICTURE_RANGES, PICTURES, type Picture } from '../../../state/choice'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { FileButton } from '../../../ui/FileButton'
import { Select } from '../../../ui/Select'
import { PauseIcon, PlayIcon } from '../icons'
import styles from './Pictures.module.css'
import { EDGE_GAIN, type Scaling } from './ranges'

interface SourceBarProps {
  readonly picture: Picture
  readonly onPicture: (picture: Picture) => void
  readonly onFile: (file: Blob) => void
  readonly isLive: boolean
  readonly isFrozen: boolean
  readonly onFreeze: (isFrozen: boolean) => void
  readonly cameraId: string | null
  readonly onCamera: (id: string) => void
  readonly scaling: Scaling
  readonly onScaling: (scaling: Scaling) => void
}

/** Which picture, and how its maps are stretched. */
export function SourceBar(props: SourceBarProps) {
  const { t } = useTranslation('pictures')
  const { picture, isLive, isFrozen } = props
  return (
    <div className={styles.bar}>
      <Choices
        label={t('source.label')}
        value={picture}
        options={PICTURES.map((id) => ({ id, label: t(`source.${id}`) }))}
        onChange={props.onPicture}
      />
      {picture === 'file' && (
        <FileButton
          label={t('source.open')}
          accept="image/*"
          onFiles={([file]) => file && props.onFile(file)}
        />
      )}
      {isLive && (
        <Button
          icon={isFrozen ? <PlayIcon /> : <PauseIcon />}
          onPress={() => props.onFreeze(!isFrozen)}
        >
          {t(isFrozen ? 'source.thaw' : 'source.freeze')}
        </Button>
      )}
      {isLive && <CameraSelect chosen={props.cameraId} onChoose={props.onCamera} />}
      <ScaleControls scaling={props.scaling} onScaling={props.onScaling} />
    </div>
  )
}

type ScaleProps = Pick<SourceBarProps, 'scaling' | 'onScaling'>

/** How values become colours, and a sentence that says so. */
function ScaleControls({ scaling, onScaling }: ScaleProps) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const gainNote =
    scaling.gain === 'auto'
      ? t('range.autoNote', { gain: format.ratio(EDGE_GAIN) })
      : scaling.gain !== '1' && t('range.gainNote', { gain: format.ratio(Number(scaling.gain)) })
  return (
    <div className={styles.range}>
      <Choices
        label={t('range.label')}
        value={scaling.kind}
        options={PICTURE_RANGES.map((id) => ({ id, label: t(`range.${id}`) }))}
        onChange={(kind) => onScaling({ ...scaling, kind })}
      />
      <Select
        label={t('range.gain')}
        value={scaling.gain}
        options={PICTURE_GAINS.map((id) => ({
          id,
          label: id === 'auto' ? t('range.auto') : format.ratio(Number(id)),
        }))}
        onChange={(gain) => onScaling({ ...scaling, gain })}
      />
      <p className={styles.note}>
        {t(`range.${scaling.kind}Note`)} {gainNote}
      </p>
    </div>
  )
}

/** Cameras by name, where there is more than one; names come once one of them may be used. */
function CameraSelect(props: {
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}) {
  const { t } = useTranslation('pictures')
  const [cameras, setCameras] = useState<readonly CameraDevice[]>([])
  useEffect(() => {
    let isGone = false
    const read = () =>
      void listCameras().then((list) => {
        if (!isGone) setCameras(list.filter(({ id }) => id !== ''))
      })
    read()
    navigator.mediaDevices?.addEventListener('devicechange', read)
    return () => {
      isGone = true
      navigator.mediaDevices?.removeEventListener('devicechange', read)
    }
  }, [])
  if (cameras.length < 2) return null
  return (
    <Select
      label={t('source.device')}
      value={props.chosen ?? cameras[0]?.id ?? ''}
      options={cameras.map(({ id, label }, at) => ({
        id,
        label: label || t('source.cameraNumber', { number: at + 1 }),
      }))}
      onChange={props.onChoose}
    />
  )
}
