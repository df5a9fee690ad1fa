import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat'
import { type OfficialAlpha, officialUrl } from '../runtime/weights/places'
import { officialBytes } from '../state/runLibrary'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

interface WeightsDialogProps {
  readonly alpha: OfficialAlpha
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onAgree: () => void
}

/** Says what would be fetched, from whom and how much, before anything leaves this origin. */
export function WeightsDialog({ alpha, isOpen, onClose, onAgree }: WeightsDialogProps) {
  const { t } = useTranslation('live')
  const format = useFormat()
  return (
    <Dialog
      title={t('weights.ask.title', { alpha })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('weights.ask.no')}</Button>
          <Button kind="primary" onPress={onAgree}>
            {t('weights.ask.yes', { bytes: format.bytes(officialBytes(alpha)) })}
          </Button>
        </>
      }
    >
      <p>
        {t('weights.ask.what', {
          alpha,
          bytes: format.bytes(officialBytes(alpha)),
          host: new URL(officialUrl(alpha)).host,
        })}
      </p>
      <p>{t('weights.ask.privacy')}</p>
      <p>{t('weights.ask.kept')}</p>
    </Dialog>
  )
}
