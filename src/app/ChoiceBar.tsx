import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resetChoice } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import { IconButton } from '../ui/IconButton'
import { ResetIcon } from '../ui/icons'
import { lazyAgain } from '../ui/lazyAgain'
import { BAR_PARTS } from './barParts'
import styles from './ChoiceBar.module.css'
import {
  AlphaSlider,
  LayerField,
  NetworkSelect,
  ResolutionSlider,
  useWidth,
} from './ChoiceControls'
import { ChoiceSummary } from './ChoiceSummary'
import { CopyLink } from './CopyLink'
import { CountingButton } from './CountingButton'
import { Notices } from './Notices'
import { ClassLinkButton } from './teach/ClassLinkButton'

/** The sheet and what only stands in it come when it is first opened. */
const ChoiceSheet = lazyAgain(() => import('./ChoiceSheet'))

/**
 * What is being looked at, in one row that stays while views change; on a phone, a line to open.
 * The network stands there where one is looked at, and the one layer's dimensions likewise.
 */
export function ChoiceBar() {
  const { t } = useTranslation()
  const store = useStore()
  const view = useApp((state) => state.choice.view)
  const parts = BAR_PARTS[view]
  const hasWidth = useWidth()
  const isEmpty = !parts.scale && !parts.layer
  const [isSheetOpen, setSheetOpen] = useState(false)
  return (
    <section
      className={styles.bar}
      data-piece="bar"
      data-layer={parts.layer || undefined}
      data-empty={isEmpty || undefined}
      aria-label={t('bar.label')}
    >
      <div className={styles.summary}>
        {!isEmpty && <ChoiceSummary parts={parts} onPress={() => setSheetOpen(true)} />}
      </div>
      <div className={styles.chips}>
        {parts.network && <NetworkSelect compact />}
        {parts.scale && (
          <>
            {hasWidth && (
              <div className={styles.wide}>
                <AlphaSlider compact />
              </div>
            )}
            <div className={`${styles.wide} ${styles.resolution}`}>
              <ResolutionSlider compact />
            </div>
          </>
        )}
        {parts.layer && (
          <div className={styles.layer}>
            <LayerField field="kernelSize" />
            <LayerField field="inChannels" />
            <LayerField field="outChannels" />
            <LayerField field="stride" />
          </div>
        )}
        {parts.scale && <CountingButton />}
      </div>
      <div className={styles.actions}>
        <IconButton
          label={t('bar.reset')}
          icon={<ResetIcon />}
          onPress={() => resetChoice(store)}
        />
        <CopyLink />
        <ClassLinkButton />
      </div>
      <Notices />
      {isSheetOpen && (
        <Suspense fallback={null}>
          <ChoiceSheet parts={parts} onClose={() => setSheetOpen(false)} />
        </Suspense>
      )}
    </section>
  )
}
