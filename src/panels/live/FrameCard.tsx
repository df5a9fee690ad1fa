import { type DragEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../state/useApp'
import { Panel } from '../../ui/Panel'
import { useRun, useRunController } from '../useRun'
import { AskingPage } from './AskingPage'
import { Credits } from './Credits'
import { FaultPage } from './FaultPage'
import styles from './FrameCard.module.css'
import { LiveCanvas } from './LiveCanvas'
import { SourceControls } from './SourceControls'
import { WaitingLine } from './WaitingLine'

/** The frame as the network sees it, where it comes from, and what stands in its way. */
export function FrameCard() {
  const { t } = useTranslation('live')
  const controller = useRunController()
  const run = useRun()
  const resolution = useApp((state) => state.choice.resolution)
  const [isOver, setOver] = useState(false)
  const [side, setSide] = useState(resolution)

  usePastedPhoto(controller.choosePhoto)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file?.type.startsWith('video/')) controller.chooseVideo(file)
    else if (file) controller.choosePhoto(file)
  }

  const isFault = run?.phase === 'fault' || run?.phase === 'asking'
  return (
    <Panel title={t('frame.title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same */}
      <div
        className={styles.stage}
        data-over={isOver}
        data-fault={isFault}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <LiveCanvas className={styles.canvas} hidden={isFault} onSide={setSide} />
        {run?.phase === 'fault' && <FaultPage fault={run.fault} />}
        {run?.phase === 'asking' && <AskingPage needs={run.needs} />}
        <WaitingLine />
        {isOver && <p className={styles.drop}>{t('frame.drop')}</p>}
      </div>
      {!isFault && (
        <p className={styles.caption}>
          {run?.mirrored ? t('frame.captionMirrored', { side }) : t('frame.caption', { side })}
        </p>
      )}
      <SourceControls />
      <Credits />
    </Panel>
  )
}

/** A picture pasted anywhere on the page becomes the photo. */
function usePastedPhoto(choosePhoto: (photo: Blob) => void) {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) =>
        type.startsWith('image/'),
      )
      if (!file) return
      event.preventDefault()
      choosePhoto(file)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [choosePhoto])
}
