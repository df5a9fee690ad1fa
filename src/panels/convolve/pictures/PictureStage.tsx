import { type DragEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { LoopStatus } from '../../../runtime/filters/pictureLoop'
import { CREDITS } from '../../../runtime/sources/credits'
import type { Picture } from '../../../state/choice'
import { Notice } from '../../../ui/Notice'
import { MapView } from './MapView'
import { CameraAsk, PictureFault } from './PictureFault'
import styles from './Pictures.module.css'
import type { StudioState } from './studio'

interface PictureStageProps {
  readonly picture: Picture
  readonly state: StudioState
  /** Something is to be shown: a camera that only an address names is not. */
  readonly isAsked: boolean
  readonly onFile: (file: Blob) => void
  readonly onCamera: () => void
  readonly onAgain: () => void
}

/** The picture as the filter has it, or what stands in its way; a file can be dropped on it. */
export function PictureStage(props: PictureStageProps) {
  const { t } = useTranslation('pictures')
  const { picture, state, isAsked, onFile } = props
  const id = useId()
  const [isOver, setOver] = useState(false)
  usePasted(onFile)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  const isShown = isAsked && state.phase !== 'fault'
  return (
    <section
      className={styles.input}
      aria-labelledby={id}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className={styles.title} id={id}>
        {t('input.title')}
      </h2>
      {!isAsked && <CameraAsk onCamera={props.onCamera} />}
      {state.fault && state.phase === 'fault' && (
        <PictureFault fault={state.fault} onFile={onFile} onAgain={props.onAgain} />
      )}
      <div hidden={!isShown}>
        <MapView tile={{ kind: 'input' }} name={t('map.input')} />
      </div>
      {isOver && <p className={styles.drop}>{t('input.drop')}</p>}
      {isShown && <Status status={state.status} isOpening={state.phase === 'opening'} />}
      <PictureCredit picture={picture} />
      {(picture === 'file' || picture === 'camera') && (
        <p className={styles.note}>{t('input.privacy')}</p>
      )}
    </section>
  )
}

/** Why no GPU filters the picture. */
const WHY_PLAIN = {
  missing: 'noWebgl',
  wrong: 'wrong',
  slow: 'slowGpu',
} as const satisfies Record<Exclude<LoopStatus['gpu'], 'used'>, string>

/** How large the picture is worked at, how fast and by what; and why not better. */
function Status(props: { readonly status: LoopStatus | null; readonly isOpening: boolean }) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const { status, isOpening } = props
  if (isOpening || !status?.size) return <p className={styles.status}>{t('status.opening')}</p>
  const [width, height] = status.size.map(format.integer)
  const { means, bits, gpu, fps, isLive, pace, lost } = status
  return (
    <>
      <p className={styles.status}>
        {t(fps !== null ? 'status.live' : isLive ? 'status.held' : 'status.still', {
          width,
          height,
          rate: format.fps(fps ?? 0),
          means: t(`status.${means}`),
        })}
      </p>
      <p className={styles.status} role="status">
        {pace !== 'full' && t(`status.${pace}`, { width, height })}
      </p>
      {bits === 16 && <Notice kind="info" title={t('status.half')} />}
      {gpu !== 'used' && lost === 'no' && (
        <Notice kind="info" title={t(`status.${WHY_PLAIN[gpu]}`)} />
      )}
      {lost === 'restored' && <Notice kind="info" title={t('status.restored')} />}
      {lost === 'replaced' && <Notice kind="warning" title={t('status.replaced')} />}
    </>
  )
}

/** Who made a photograph of the page’s, in its museum’s language, and what it cannot show. */
function PictureCredit({ picture }: { readonly picture: Picture }) {
  const { t } = useTranslation('pictures')
  const credit = CREDITS.find(({ scene }) => scene === picture)
  if (!credit) return null
  return (
    <>
      <p className={styles.credit} lang="en">
        {credit.title}, {credit.by}, {credit.year}. {credit.collection}.
      </p>
      <p className={styles.note}>{t('input.toned')}</p>
    </>
  )
}

/** A picture pasted anywhere on the page becomes the reader's own. */
function usePasted(onFile: (file: Blob) => void) {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const file = files.find(({ type }) => type.startsWith('image/'))
      if (!file) return
      event.preventDefault()
      onFile(file)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onFile])
}
