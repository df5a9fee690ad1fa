import { useTranslation } from 'react-i18next'
import { officialUrl } from '../../runtime/weights/places'
import styles from './StartView.module.css'

const { host } = new URL(officialUrl(1))

/** What is stored and where, in three sentences, before anything is asked of the reader. */
export function Privacy() {
  const { t } = useTranslation('start')
  return (
    <footer className={styles.privacy} data-piece="privacy">
      <h2>{t('privacy.title')}</h2>
      <p>{t('privacy.here')}</p>
      <p>{t('privacy.kept')}</p>
      <p>{t('privacy.fetched', { host })}</p>
    </footer>
  )
}
