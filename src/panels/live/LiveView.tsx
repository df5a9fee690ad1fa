import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRunController } from '../useRun'
import { EnvironmentLine } from './EnvironmentLine'
import styles from './Live.module.css'
import { Parts } from './Parts'
import { RunNotices } from './RunNotices'
import { Spoken } from './Spoken'

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
      <Parts />
      <EnvironmentLine />
      <Spoken />
    </div>
  )
}
