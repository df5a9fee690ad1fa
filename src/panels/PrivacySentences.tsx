import { useTranslation } from 'react-i18next'
import { officialUrl } from '../runtime/weights/places'

const { host } = new URL(officialUrl(1))

/** What is stored and where, in three sentences. */
export function PrivacySentences() {
  const { t } = useTranslation('privacy')
  return (
    <>
      <p>{t('here')}</p>
      <p>{t('kept')}</p>
      <p>{t('fetched', { host })}</p>
    </>
  )
}
