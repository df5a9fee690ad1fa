import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resetChoice } from '../state/store'
import { useStore } from '../state/useApp'
import { IconButton } from '../ui/IconButton'
import { ResetIcon } from '../ui/icons'
import styles from './ChoiceBar.module.css'
import { AlphaSlider, LayerField, NetworkSelect, ResolutionSlider } from './ChoiceControls'
import { ChoiceSheet } from './ChoiceSheet'
import { ChoiceSummary } from './ChoiceSummary'
import { CopyLink } from './CopyLink'
import { CountingButton } from './CountingButton'

/** What is being looked at, in one row that stays while views change; on a phone, a line to open. */
export function ChoiceBar() {
  const { t } = useTranslation()
  const store = useStore()
  const [isSheetOpen, setSheetOpen] = useState(false)
  return (
    <section className={styles.bar} aria-label={t('bar.label')}>
      <div className={styles.summary}>
        <ChoiceSummary onPress={() => setSheetOpen(true)} />
      </div>
      <div className={styles.chips}>
        <NetworkSelect compact />
        <div className={styles.wide}>
          <AlphaSlider compact />
        </div>
        <div className={styles.wide}>
          <ResolutionSlider compact />
        </div>
        <div className={styles.layer}>
          <LayerField field="kernelSize" />
          <LayerField field="inChannels" />
          <LayerField field="outChannels" />
          <LayerField field="stride" />
        </div>
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
      <ChoiceSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </section>
  )
}
