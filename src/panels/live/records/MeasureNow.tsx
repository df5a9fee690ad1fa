import { useTranslation } from 'react-i18next'
import { labOf } from '../../../state/lab/labBrowser'
import { essentialsOf } from '../../../state/records/essentials'
import { keepRecord } from '../../../state/records/opened'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { Progress } from '../../../ui/Progress'
import { useRun } from '../../useRun'
import { RecordCard } from './RecordCard'
import styles from './Records.module.css'

/** One minute, the same for everybody, and a card of what came out. */
export function MeasureNow() {
  const { t } = useTranslation('liveRecords')
  const { t: faults } = useTranslation('faults')
  const store = useStore()
  const run = useRun()
  const running = useApp(({ lab }) => lab.running)
  const record = useApp(({ lab }) => lab.record)
  const fault = useApp(({ lab }) => (lab.fault?.task === 'measure' ? lab.fault.fault : null))
  const isMine = running?.task === 'measure'
  const isReady = run?.phase === 'running' || run?.phase === 'paused'

  const measure = async () => {
    await labOf(store).measure()
    const made = store.getState().lab.record
    if (made && made !== record) keepRecord(store, essentialsOf(made), true)
  }

  return (
    <Panel title={t('measure.title')} piece="measure">
      <div className={styles.stack}>
        <p className={styles.lead}>{t('measure.lead')}</p>
        {isMine ? (
          <>
            <Progress
              label={t(running.waiting ? 'measure.waiting' : `measure.note.${running.note}`)}
              value={running.done}
              max={running.total}
              detail={t('measure.seconds', { done: running.done, total: running.total })}
            />
            <Button onPress={() => labOf(store).cancel()}>{t('measure.cancel')}</Button>
          </>
        ) : (
          <Button
            kind="primary"
            isDisabled={!isReady || running !== null}
            onPress={() => void measure()}
          >
            {t(record ? 'measure.again' : 'measure.start')}
          </Button>
        )}
        {fault && (
          <Notice
            kind="fault"
            title={
              fault.code === 'cancelled' ? t('measure.cancelled') : faults(`${fault.code}.title`)
            }
          >
            {fault.code !== 'cancelled' && <p>{faults(`${fault.code}.body`)}</p>}
          </Notice>
        )}
        {record && !isMine && <RecordCard record={record} />}
      </div>
    </Panel>
  )
}
