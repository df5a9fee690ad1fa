import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { SourceFault } from '../../../runtime/sources/source'
import { type OpenedRecord, type OpenFault, takeLine } from '../../../state/records/opened'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { CameraSelect } from '../../CameraSelect'
import styles from './Records.module.css'
import { useDeviceWords } from './useDeviceWords'
import { useScan } from './useScan'

type Last =
  | { readonly became: 'taken' | 'known'; readonly record: OpenedRecord }
  | { readonly became: 'refused'; readonly fault: OpenFault }

/** One code after the other before the camera, without a sound; closing turns the camera off. */
export default function ScanDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('liveRecords')
  const { t: live } = useTranslation('live')
  const store = useStore()
  const canvas = useRef<HTMLCanvasElement>(null)
  const seen = useRef('')
  const [deviceId, setDeviceId] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [count, setCount] = useState(0)
  const [last, setLast] = useState<Last | null>(null)

  const onCode = (text: string) => {
    // The same code stays before the camera for many frames.
    if (text === seen.current) return
    seen.current = text
    const taken = takeLine(store, text)
    if (!taken.ok) return setLast({ became: 'refused', fault: taken.fault })
    const { record, isNew } = taken.value
    setLast({ became: isNew ? 'taken' : 'known', record })
    if (isNew) setCount((before) => before + 1)
  }
  const state = useScan(canvas, { deviceId, attempt, onCode })

  return (
    <Dialog
      title={t('scan.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {state.phase === 'fault' && (
            <Button onPress={() => setAttempt(attempt + 1)}>{t('scan.again')}</Button>
          )}
          <Button kind="primary" onPress={onClose}>
            {t('scan.done')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {state.phase === 'fault' ? (
          <ScanFault code={state.fault?.code ?? null} />
        ) : (
          <>
            <p className={styles.lead}>{t('scan.lead')}</p>
            <canvas
              ref={canvas}
              className={styles.viewfinder}
              data-mirrored={(state.phase === 'looking' && state.mirrored) || undefined}
              width={640}
              height={480}
              role="img"
              aria-label={t('scan.picture')}
            />
            <CameraSelect
              label={live('source.device')}
              nameOf={(number) => live('source.cameraNumber', { number })}
              chosen={deviceId}
              onChoose={setDeviceId}
              isRunning={state.phase === 'looking'}
            />
          </>
        )}
        <div className={styles.scanned} role="status">
          <p>{state.phase === 'opening' ? t('scan.opening') : t('scan.count', { count })}</p>
          {last && <LastCode last={last} />}
        </div>
      </div>
    </Dialog>
  )
}

function LastCode({ last }: { readonly last: Last }) {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const device = useDeviceWords(false)
  if (last.became === 'refused') {
    const { code, detail } = last.fault
    return <p>{t('scan.refused', { why: t(`open.why.${code}`, { detail }) })}</p>
  }
  const { record, became } = last
  return (
    <p className={styles.lastCode}>
      {t(`scan.${became}`, { device: device(record), ms: format.ms(record.total.median) })}
    </p>
  )
}

/** What Live says of its camera, and the other ways in where there will be none. */
function ScanFault({ code }: { readonly code: SourceFault['code'] | null }) {
  const { t } = useTranslation('liveRecords')
  const { t: faults } = useTranslation('faults')
  if (code === null)
    return (
      <Notice kind="fault" title={t('scan.noReader')}>
        <p>{t('scan.otherWays')}</p>
      </Notice>
    )
  return (
    <Notice kind="fault" title={faults(`${code}.title`)}>
      {!isForGood(code) && <p>{faults(`${code}.body`)}</p>}
      <p>{t('scan.otherWays')}</p>
    </Notice>
  )
}

/** Their words speak of the clip, which is no way to read a code. */
const isForGood = (code: SourceFault['code']): boolean =>
  code === 'camera-insecure' || code === 'camera-unsupported'
