import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printAddress } from '../state/address'
import { useStore } from '../state/useApp'
import { Dialog } from '../ui/Dialog'
import { IconButton } from '../ui/IconButton'
import { CheckIcon, LinkIcon } from '../ui/icons'
import { useBase } from './base'
import styles from './CopyLink.module.css'

const CONFIRMED_MS = 2500

/** Copies the address of this very choice; where the browser refuses, shows it to copy by hand. */
export function CopyLink() {
  const { t } = useTranslation()
  const store = useStore()
  const base = useBase()
  const [isCopied, setCopied] = useState(false)
  const [byHand, setByHand] = useState<string | null>(null)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy() {
    // The bar may be a quarter of a second behind a drag, so the link is printed from the choice.
    const link = new URL(printAddress(store.getState().choice, base), location.href).href
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      setByHand(link)
    }
  }

  return (
    <span className={styles.place}>
      <IconButton
        label={t('bar.copyLink')}
        icon={isCopied ? <CheckIcon /> : <LinkIcon />}
        onPress={copy}
      />
      <span className={styles.confirmed} role="status">
        {isCopied ? t('bar.copied') : ''}
      </span>
      <Dialog title={t('bar.byHandTitle')} isOpen={byHand !== null} onClose={() => setByHand(null)}>
        <p>{t('bar.byHand')}</p>
        <input
          className={styles.link}
          readOnly
          aria-label={t('bar.link')}
          value={byHand ?? ''}
          onFocus={(event) => event.target.select()}
        />
      </Dialog>
    </span>
  )
}
