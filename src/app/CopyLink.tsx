import { useTranslation } from 'react-i18next'
import { printAddress } from '../state/address'
import { useStore } from '../state/useApp'
import { Confirmation } from '../ui/Confirmation'
import { Dialog } from '../ui/Dialog'
import { IconButton } from '../ui/IconButton'
import { CheckIcon, LinkIcon } from '../ui/icons'
import { TextToCopy } from '../ui/TextToCopy'
import { useCopy } from '../ui/useCopy'
import { useBase } from './base'
import styles from './CopyLink.module.css'

/** Copies the address of this very choice; where the browser refuses, shows it to copy by hand. */
export function CopyLink() {
  const { t } = useTranslation()
  const store = useStore()
  const base = useBase()
  const copying = useCopy()
  // The bar may be a quarter of a second behind a drag, so the link is printed from the choice.
  const link = () => new URL(printAddress(store.getState().choice, base), location.href).href

  return (
    <span className={styles.place}>
      <IconButton
        label={t('bar.copyLink')}
        icon={copying.isCopied ? <CheckIcon /> : <LinkIcon />}
        onPress={() => copying.copy(link())}
      />
      <Confirmation text={copying.isCopied ? t('bar.copied') : null} />
      <Dialog
        title={t('bar.byHandTitle')}
        isOpen={copying.refused !== null}
        onClose={copying.forget}
      >
        <p>{t('bar.byHand')}</p>
        <TextToCopy text={copying.refused ?? ''} label={t('bar.link')} />
      </Dialog>
    </span>
  )
}
