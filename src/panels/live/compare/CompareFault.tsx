import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { labOf } from '../../../state/lab/labBrowser'
import type { LabSide } from '../../../state/lab/labState'
import { choiceOf } from '../../../state/lab/sideFields'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import styles from './Compare.module.css'

interface CompareFaultProps {
  readonly a: LabSide
  readonly b: LabSide
  readonly onAgain: () => void
}

/** A side this large and no larger runs on any device. */
const SMALL_SIDE = 128

/** Why the last comparison ended without a result, and the buttons that may get one. */
export function CompareFault({ a, b, onAgain }: CompareFaultProps) {
  const { t } = useTranslation('liveCompare')
  const { t: faults } = useTranslation('faults')
  const format = useFormat()
  const store = useStore()
  const fault = useApp(({ lab }) => (lab.fault?.task === 'compare' ? lab.fault.fault : null))
  if (!fault) return null
  const { code, detail } = fault
  const isCamera =
    code.startsWith('camera-') || code.startsWith('photo-') || code === 'frame-failed'
  const isLarge = code === 'out-of-memory' || code === 'too-large'
  const isBackend = ['no-backend', 'context-lost', 'internal', 'not-finite'].includes(code)
  const change = (part: Partial<LabSide>) => {
    labOf(store).clear('compare')
    choose(store, choiceOf({ ...a, ...part }, { ...b, ...part }))
  }
  return (
    <Notice kind="fault" title={faults(`${code}.title`)}>
      <p className={styles.note}>{bodyOf()}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
      <div className={styles.inside}>
        <Button kind="primary" onPress={onAgain}>
          {faults('action.again')}
        </Button>
        {isCamera && (
          <Button onPress={() => choose(store, { source: 'clip' })}>
            {faults('action.useClip')}
          </Button>
        )}
        {isLarge && (
          <Button onPress={() => change({ resolution: SMALL_SIDE })}>
            {t('fault.smaller', { side: SMALL_SIDE })}
          </Button>
        )}
        {isBackend && (
          <Button onPress={() => change({ backend: 'wasm' })}>{t('fault.wasm')}</Button>
        )}
      </div>
    </Notice>
  )

  function bodyOf(): string {
    if (code === 'no-backend') return t('fault.noBackend')
    if (code === 'too-large') return t('fault.tooLarge')
    if (code === 'impossible-network') return t('fault.impossible', { layer: detail })
    return faults(`${code}.body`, { bytes: format.bytes(Number(detail)) })
  }
}
