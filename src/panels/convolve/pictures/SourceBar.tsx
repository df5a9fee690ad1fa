import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { PICTURE_GAINS, PICTURE_RANGES, PICTURES, type Picture } from '../../../state/choice'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { FileButton } from '../../../ui/FileButton'
import { PauseIcon, PlayIcon } from '../../../ui/playerIcons'
import { Select } from '../../../ui/Select'
import { CameraSelect } from '../../CameraSelect'
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
    <div className={styles.bar} data-piece="controls">
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
      {isLive && (
        <CameraSelect
          label={t('source.device')}
          nameOf={(number) => t('source.cameraNumber', { number })}
          chosen={props.cameraId}
          onChoose={props.onCamera}
          isRunning
        />
      )}
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
