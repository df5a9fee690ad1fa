import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { deviceLabel } from '../../../state/records/deviceLabel'
import { closeRecord, openRecords, type RefusedFile } from '../../../state/records/opened'
import { useApp, useStore } from '../../../state/useApp'
import { FileButton } from '../../../ui/FileButton'
import { IconButton } from '../../../ui/IconButton'
import { CloseIcon } from '../../../ui/icons'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { useRunnerWords } from '../../useConfigWords'
import styles from './Records.module.css'

/** Records from files, dropped or chosen; they stay on this device. */
export function OpenRecords() {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const store = useStore()
  const runner = useRunnerWords()
  const opened = useApp(({ lab }) => lab.opened)
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [isOver, setOver] = useState(false)

  const open = async (files: readonly File[]) => {
    setRefused([])
    setRefused(await openRecords(store, files))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void open([...event.dataTransfer.files])
  }

  return (
    <Panel title={t('open.title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{t('open.lead')}</p>
        <FileButton
          label={t('open.choose')}
          accept=".json,application/json"
          multiple
          onFiles={(files) => void open(files)}
        />
      </div>
      {refused.length > 0 && (
        <Notice kind="warning" title={t('open.refused', { count: refused.length })}>
          <ul className={styles.refused}>
            {refused.map(({ name, fault }, index) => {
              const why = t(`open.why.${fault.code}`, { detail: fault.detail })
              return <li key={`${index} ${name}`}>{t('open.reason', { name, why })}</li>
            })}
          </ul>
        </Notice>
      )}
      {opened.length > 0 && (
        <ul className={styles.list} aria-label={t('open.list')}>
          {opened.map((record) => (
            <li key={record.id}>
              <span>
                {t('open.one', {
                  what: runner(record.configuration),
                  device: deviceLabel(record),
                  ms: format.ms(record.percentiles.total.median),
                })}
              </span>
              <IconButton
                label={t('open.close', { what: runner(record.configuration) })}
                icon={<CloseIcon />}
                onPress={() => closeRecord(store, record.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
