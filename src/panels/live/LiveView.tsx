import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Answers } from './Answers'
import { DeviceCard } from './DeviceCard'
import { EnvironmentLine } from './EnvironmentLine'
import { FrameCard } from './FrameCard'
import { LayersTable } from './LayersTable'
import styles from './Live.module.css'
import { RunNotices } from './RunNotices'
import { SplitSection } from './SplitSection'
import { Spoken } from './Spoken'
import { TheoryCard } from './TheoryCard'
import { useRunController } from './useRun'
import { WeightsPanel } from './WeightsPanel'

/** A network on frames: what it sees, what it costs, what it takes, and every layer of it. */
export default function LiveView() {
  const { t } = useTranslation('live')
  const run = useRunController()
  useEffect(() => {
    run.start()
    return () => run.stop()
  }, [run])

  return (
    <div className={styles.view}>
      <h1 className={styles.heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <p className={styles.lead}>{t('lead')}</p>
      <RunNotices />
      <div className={styles.top}>
        <FrameCard />
        <TheoryCard />
        <DeviceCard />
      </div>
      <SplitSection />
      <div className={styles.pair}>
        <Answers />
        <WeightsPanel />
      </div>
      <LayersTable />
      <EnvironmentLine />
      <Spoken />
    </div>
  )
}
