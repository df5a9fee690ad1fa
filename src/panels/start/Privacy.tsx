import { useTranslation } from 'react-i18next'
import { ChoiceLink } from '../ChoiceLink'
import { PrivacySentences } from '../PrivacySentences'
import styles from './StartView.module.css'

/** What is stored and where, before anything is asked of the reader, and the way to all of it. */
export function Privacy() {
  const { t } = useTranslation('privacy')
  return (
    <footer className={styles.privacy} data-piece="privacy">
      <h2>{t('title')}</h2>
      <PrivacySentences />
      <p>
        <ChoiceLink to={{ view: 'learn', panel: 'privacy' }}>{t('more')}</ChoiceLink>
      </p>
    </footer>
  )
}
