import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../state/useApp'
import { Panel } from '../../ui/Panel'
import { AskingPage } from './AskingPage'
import { Credits } from './Credits'
import { FaultPage } from './FaultPage'
import styles from './FrameCard.module.css'
import { SourceControls } from './SourceControls'
import { useRun, useRunController } from './useRun'
import { WaitingLine } from './WaitingLine'

/** The frame as the network sees it, where it comes from, and what stands in its way. */
export function FrameCard() {
  const { t } = useTranslation('live')
  const controller = useRunController()
  const run = useRun()
  const resolution = useApp((state) => state.choice.resolution)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isOver, setOver] = useState(false)
  const [side, setSide] = useState(resolution)

  useEffect(() => {
    controller.showOn((frame) => {
      const target = canvas.current
      if (!target) return
      if (target.width !== frame.width) {
        target.width = frame.width
        target.height = frame.height
        setSide(frame.width)
      }
      target.getContext('2d')?.drawImage(frame, 0, 0)
    })
    return () => controller.showOn(null)
  }, [controller])

  usePastedPhoto(controller.choosePhoto)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) controller.choosePhoto(file)
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
        <canvas
          ref={canvas}
          className={styles.canvas}
          width={resolution}
          height={resolution}
          role="img"
          aria-label={t('frame.canvas', { side })}
          data-mirrored={run?.mirrored ?? false}
          hidden={isFault}
        />
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
