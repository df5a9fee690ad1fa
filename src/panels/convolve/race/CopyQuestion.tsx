import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printAddress } from '../../../state/address'
import type { Choice } from '../../../state/choice'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { CheckIcon, LinkIcon } from '../../../ui/icons'
import styles from './Race.module.css'

const CONFIRMED_MS = 2500

/** This very race with its answer covered; the theme stays with whoever opens it. */
const questionOf = (choice: Choice): Choice => ({
  ...choice,
  view: 'convolve',
  tab: 'race',
  theme: 'auto',
  step: 0,
  raceMacs: 0,
  raceAnswer: 'covered',
})

/** The question as a link; where the browser refuses to copy, the link itself to copy by hand. */
export function CopyQuestion() {
  const { t } = useTranslation('race')
  const store = useStore()
  const [isCopied, setCopied] = useState(false)
  const [byHand, setByHand] = useState<string | null>(null)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy() {
    const link = new URL(printAddress(questionOf(store.getState().choice)), location.href).href
    try {
      await navigator.clipboard.writeText(link)
      setByHand(null)
      setCopied(true)
    } catch {
      setByHand(link)
    }
  }

  return (
    <div className={styles.copy}>
      <Button icon={isCopied ? <CheckIcon /> : <LinkIcon />} onPress={() => void copy()}>
        {t('copy.button')}
      </Button>
      <span role="status">{isCopied ? t('copy.copied') : ''}</span>
      {byHand !== null && (
        <label className={styles.byHand}>
          {t('copy.byHand')}
          <input readOnly value={byHand} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  )
}
