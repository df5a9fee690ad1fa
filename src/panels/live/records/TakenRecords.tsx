import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../charts/download'
import { useFormat } from '../../../i18n/useFormat'
import { printCompact } from '../../../state/records/compact'
import { closeRecords, type OpenedRecord, restoreRecords } from '../../../state/records/opened'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { CloseIcon } from '../../../ui/icons'
import { Panel } from '../../../ui/Panel'
import { Toggle } from '../../../ui/Toggle'
import { useRunnerWords } from '../../useConfigWords'
import styles from './Records.module.css'
import { useDeviceWords } from './useDeviceWords'

interface TakenRecordsProps {
  readonly showsNames: boolean
  readonly onShowNames: (shows: boolean) => void
}

/** What is there, to put away one by one or all at once, and to bring back. */
export function TakenRecords({ showsNames, onShowNames }: TakenRecordsProps) {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const store = useStore()
  const runner = useRunnerWords()
  const device = useDeviceWords(showsNames)
  const opened = useApp(({ lab }) => lab.opened)
  const [closed, setClosed] = useState<readonly OpenedRecord[]>([])
  const undo = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone with its record; the one that brings it back takes over.
  useEffect(() => {
    if (closed.length > 0) undo.current?.querySelector('button')?.focus()
  }, [closed])

  if (opened.length === 0 && closed.length === 0) return null
  const close = (ids: readonly string[]) => setClosed(closeRecords(store, ids))
  const save = () =>
    download(
      new Blob([opened.map((record) => `${printCompact(record)}\n`).join('')], {
        type: 'text/plain',
      }),
      'separable-lab-class.txt',
    )
  return (
    <Panel title={t('list.title', { count: opened.length })} piece="class-list">
      <div className={styles.stack}>
        <p className={styles.lead}>{t('list.session')}</p>
        <div className={styles.actions}>
          <Toggle label={t('list.names')} isSelected={showsNames} onChange={onShowNames} />
          <Button isDisabled={opened.length === 0} onPress={save}>
            {t('list.save')}
          </Button>
          <Button
            isDisabled={opened.length === 0}
            onPress={() => close(opened.map(({ id }) => id))}
          >
            {t('list.clear')}
          </Button>
        </div>
        <div className={styles.actions} ref={undo} role="status">
          {closed.length > 0 && (
            <>
              <span>{t('list.closed', { count: closed.length })}</span>
              <Button
                onPress={() => {
                  restoreRecords(store, closed)
                  setClosed([])
                }}
              >
                {t('list.undo')}
              </Button>
            </>
          )}
        </div>
        {opened.length > 0 && (
          <details className={styles.all} open={opened.length <= 6}>
            <summary>{t('list.all', { count: opened.length })}</summary>
            <ul className={styles.list}>
              {opened.map((record) => (
                <li key={record.id}>
                  <span>
                    {t('open.one', {
                      device: device(record),
                      what: runner(record.configuration),
                      ms: format.ms(record.total.median),
                    })}
                  </span>
                  <IconButton
                    label={t('list.close', { device: device(record) })}
                    icon={<CloseIcon />}
                    onPress={() => close([record.id])}
                  />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Panel>
  )
}
