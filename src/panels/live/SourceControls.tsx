import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SOURCE_KINDS } from '../../runtime/protocol'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { FileButton } from '../../ui/FileButton'
import { ForwardIcon, PauseIcon, PlayIcon } from '../../ui/playerIcons'
import { CameraSelect } from '../CameraSelect'
import { useRun, useRunController } from '../useRun'
import styles from './FrameCard.module.css'

/** Where frames come from, and whether they come. */
export function SourceControls() {
  const { t } = useTranslation('live')
  const controller = useRunController()
  const run = useRun()
  const source = useApp((state) => state.choice.source)
  const isPaused = run?.phase === 'paused' && run.by === 'reader'
  return (
    <div className={styles.controls} data-piece="controls">
      <Choices
        label={t('source.label')}
        value={source}
        options={SOURCE_KINDS.map((id) => ({ id, label: t(`source.${id}`) }))}
        onChange={controller.chooseSource}
      />
      {/* One button under two names, so that the focus stays on it. */}
      <Button
        onPress={isPaused ? controller.resume : controller.pause}
        icon={isPaused ? <PlayIcon /> : <PauseIcon />}
        isDisabled={!isPaused && run?.phase !== 'running'}
      >
        {t(isPaused ? 'source.resume' : 'source.pause')}
      </Button>
      {isPaused && (
        <Button onPress={controller.step} icon={<ForwardIcon />}>
          {t('source.step')}
        </Button>
      )}
      {source === 'camera' && <Cameras isRunning={run?.phase === 'running'} />}
      {source === 'photo' && (
        <>
          <FileButton
            label={t('source.openPhoto')}
            accept="image/*"
            onFiles={([file]) => file && controller.choosePhoto(file)}
          />
          <p className={styles.hint}>{t('source.photoHint')}</p>
        </>
      )}
      {source === 'file' && (
        <FileButton
          label={t('source.openVideo')}
          accept="video/*"
          onFiles={([file]) => file && controller.chooseVideo(file)}
        />
      )}
      {source !== 'clip' && <p className={styles.hint}>{t('source.privacy')}</p>}
    </div>
  )
}

/** The cameras there are; another one starts at once. */
function Cameras({ isRunning }: { isRunning: boolean }) {
  const { t } = useTranslation('live')
  const controller = useRunController()
  const [chosen, setChosen] = useState('')
  return (
    <CameraSelect
      label={t('source.device')}
      nameOf={(number) => t('source.cameraNumber', { number })}
      chosen={chosen}
      onChoose={(id) => {
        setChosen(id)
        controller.chooseCamera(id)
      }}
      isRunning={isRunning}
    />
  )
}
