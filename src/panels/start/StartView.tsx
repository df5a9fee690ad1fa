import { useTranslation } from 'react-i18next'

export default function StartView() {
  const { t } = useTranslation('start')
  return <h1>{t('title')}</h1>
}
