import { useTranslation } from 'react-i18next'
import { BenchPanel } from './BenchPanel'
import styles from './Device.module.css'
import { RooflinePanel } from './RooflinePanel'
import { SweepPanel } from './SweepPanel'

/** What this device attains, how time grows with work on it, and one layer in five ways. */
export function DevicePart() {
  const { t } = useTranslation('liveDevice')
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t('lead')}</p>
      <RooflinePanel />
      <SweepPanel />
      <BenchPanel />
    </div>
  )
}
