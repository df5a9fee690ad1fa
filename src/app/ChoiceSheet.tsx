import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import type { BarParts } from './barParts'
import {
  AlphaSlider,
  LayerSlider,
  NetworkSelect,
  ResolutionSlider,
  useWidth,
} from './ChoiceControls'
import styles from './ChoiceSheet.module.css'
import Counting from './Counting'

interface ChoiceSheetProps {
  readonly parts: BarParts
  readonly onClose: () => void
}

/** The bar's controls at full size, from the foot of a phone's screen. */
export default function ChoiceSheet({ parts, onClose }: ChoiceSheetProps) {
  const { t } = useTranslation()
  const hasWidth = useWidth()
  return (
    <Dialog
      title={t('bar.settings')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('bar.done')}
        </Button>
      }
    >
      <div className={styles.sheet}>
        {parts.network && <NetworkSelect />}
        {parts.scale && (
          <>
            {hasWidth && <AlphaSlider />}
            <ResolutionSlider />
          </>
        )}
        {parts.layer && (
          <>
            <LayerSlider field="kernelSize" />
            <LayerSlider field="inChannels" />
            <LayerSlider field="outChannels" />
            <LayerSlider field="stride" />
          </>
        )}
        {parts.scale && (
          <>
            <h3>{t('counting.label')}</h3>
            <Counting />
          </>
        )}
      </div>
    </Dialog>
  )
}
