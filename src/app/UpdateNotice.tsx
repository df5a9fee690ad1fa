import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { keepOffline } from './offline'
import styles from './UpdateNotice.module.css'

/** Says that a newer laboratory is on the device, and changes to it when asked. */
export function UpdateNotice() {
  const { t } = useTranslation()
  const [take, setTake] = useState<(() => void) | null>(null)
  useEffect(() => {
    if (import.meta.env.PROD) keepOffline((takeIt) => setTake(() => takeIt))
  }, [])
  if (!take) return null
  return (
    <div className={styles.update}>
      <Notice
        kind="info"
        title={t('update.title')}
        action={<Button onPress={take}>{t('update.action')}</Button>}
      />
    </div>
  )
}
