import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceFault } from '../../../runtime/sources/source'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { FileButton } from '../../../ui/FileButton'
import { CameraDrawing, PhotoDrawing } from '../../live/faultDrawings'
import styles from './PictureFault.module.css'

interface PageProps {
  readonly drawing: ReactNode
  readonly title: string
  readonly body: string
  readonly isAlert?: boolean
  readonly children: ReactNode
}

/** In place of the picture: what there is to know, and the buttons that go on from there. */
function Page({ drawing, title, body, isAlert = false, children }: PageProps) {
  return (
    <div className={styles.page} role={isAlert ? 'alert' : 'status'}>
      {drawing}
      <p className={styles.title}>{title}</p>
      <p className={styles.body}>{body}</p>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}

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
    <Page
      drawing={isCamera ? <CameraDrawing /> : <PhotoDrawing />}
      title={t(`${code}.title`)}
      body={
        code === 'camera-insecure' || code === 'camera-unsupported' || code === 'frame-failed'
          ? own(`fault.${code}`)
          : t(`${code}.body`)
      }
      isAlert={code !== 'photo-none'}
    >
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
      <Button onPress={() => choose(store, { picture: 'boats' })}>{own('fault.useBoats')}</Button>
    </Page>
  )
}

/** A link may name the camera; only the reader may open it. */
export function CameraAsk({ onCamera }: { readonly onCamera: () => void }) {
  const { t } = useTranslation('pictures')
  const store = useStore()
  return (
    <Page drawing={<CameraOpen />} title={t('ask.title')} body={t('ask.body')}>
      <Button kind="primary" onPress={onCamera}>
        {t('ask.open')}
      </Button>
      <Button onPress={() => choose(store, { picture: 'boats' })}>{t('fault.useBoats')}</Button>
    </Page>
  )
}

const CameraOpen = () => (
  <svg
    width="112"
    height="72"
    viewBox="0 0 112 72"
    fill="none"
    stroke="var(--ink-muted)"
    strokeWidth="2"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <rect x="22" y="20" width="68" height="42" rx="6" />
    <path d="M44 20l5-9h14l5 9" />
    <circle cx="56" cy="41" r="13" />
    <circle cx="56" cy="41" r="5" />
  </svg>
)
