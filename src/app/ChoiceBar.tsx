import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resetChoice } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import { IconButton } from '../ui/IconButton'
import { ResetIcon } from '../ui/icons'
import styles from './ChoiceBar.module.css'
import { AlphaSlider, LayerField, NetworkSelect, ResolutionSlider } from './ChoiceControls'
import { ChoiceSheet } from './ChoiceSheet'
import { ChoiceSummary } from './ChoiceSummary'
import { CopyLink } from './CopyLink'
import { CountingButton } from './CountingButton'
import { Notices } from './Notices'

/**
 * What is being looked at, in one row that stays while views change; on a phone, a line to open.
 * The one layer's dimensions are there where they mean something, in the Cost view.
 */
export function ChoiceBar() {
  const { t } = useTranslation()
  const store = useStore()
  const hasLayer = useApp((state) => state.choice.view === 'cost')
  const [isSheetOpen, setSheetOpen] = useState(false)
  return (
    <section className={styles.bar} data-layer={hasLayer || undefined} aria-label={t('bar.label')}>
      <div className={styles.summary}>
        <ChoiceSummary hasLayer={hasLayer} onPress={() => setSheetOpen(true)} />
      </div>
      <div className={styles.chips}>
        <NetworkSelect compact />
        <div className={styles.wide}>
          <AlphaSlider compact />
        </div>
        <div className={`${styles.wide} ${styles.resolution}`}>
          <ResolutionSlider compact />
        </div>
        {hasLayer && (
          <div className={styles.layer}>
            <LayerField field="kernelSize" />
            <LayerField field="inChannels" />
            <LayerField field="outChannels" />
            <LayerField field="stride" />
          </div>
        )}
        <CountingButton />
      </div>
      <div className={styles.actions}>
        <IconButton
          label={t('bar.reset')}
          icon={<ResetIcon />}
          onPress={() => resetChoice(store)}
        />
        <CopyLink />
      </div>
      <Notices />
      <ChoiceSheet hasLayer={hasLayer} isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </section>
  )
}
