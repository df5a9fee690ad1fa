import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SOURCE_KINDS } from '../../runtime/protocol'
import { type CameraDevice, listCameras } from '../../runtime/sources/camera'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { FileButton } from '../../ui/FileButton'
import { Select } from '../../ui/Select'
import styles from './FrameCard.module.css'
import { PauseIcon, PlayIcon, StepIcon } from './icons'
import { useRun, useRunController } from './useRun'

/** Where frames come from, and whether they come. */
export function SourceControls() {
  const { t } = useTranslation('live')
  const controller = useRunController()
  const run = useRun()
  const source = useApp((state) => state.choice.source)
  const isPaused = run?.phase === 'paused' && run.by === 'reader'
  return (
    <div className={styles.controls}>
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
        <Button onPress={controller.step} icon={<StepIcon />}>
          {t('source.step')}
        </Button>
      )}
      {source === 'camera' && <CameraSelect isRunning={run?.phase === 'running'} />}
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
      {source !== 'clip' && <p className={styles.hint}>{t('source.privacy')}</p>}
    </div>
  )
}

/** Cameras by name; names come only once one of them may be used, and the list is read again. */
function CameraSelect({ isRunning }: { isRunning: boolean }) {
  const { t } = useTranslation('live')
  const controller = useRunController()
  const [cameras, setCameras] = useState<readonly CameraDevice[]>([])
  const [chosen, setChosen] = useState('')

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
  }, [isRunning])

  if (cameras.length < 2) return null
  return (
    <Select
      label={t('source.device')}
      value={chosen || (cameras[0]?.id ?? '')}
      options={cameras.map(({ id, label }, at) => ({
        id,
        label: label || t('source.cameraNumber', { number: at + 1 }),
      }))}
      onChange={(id) => {
        setChosen(id)
        controller.chooseCamera(id)
      }}
    />
  )
}
