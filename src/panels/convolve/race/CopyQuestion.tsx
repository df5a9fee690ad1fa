import { useTranslation } from 'react-i18next'
import { printAddress } from '../../../state/address'
import type { Choice } from '../../../state/choice'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { CheckIcon, LinkIcon } from '../../../ui/icons'
import { TextToCopy } from '../../../ui/TextToCopy'
import { useCopy } from '../../../ui/useCopy'
import styles from './Race.module.css'

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
  const { copy, isCopied, refused } = useCopy()
  const link = () => new URL(printAddress(questionOf(store.getState().choice)), location.href).href

  return (
    <div className={styles.copy} data-piece="exports">
      <Button icon={isCopied ? <CheckIcon /> : <LinkIcon />} onPress={() => copy(link())}>
        {t('copy.button')}
      </Button>
      <span role="status">{isCopied ? t('copy.copied') : ''}</span>
      {refused !== null && (
        <div className={styles.byHand}>
          <TextToCopy text={refused} label={t('copy.byHand')} hasLabel />
        </div>
      )}
    </div>
  )
}
