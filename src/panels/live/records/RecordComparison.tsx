import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupRows, recordRows } from '../../../state/records/essentials'
import { useApp } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { Panel } from '../../../ui/Panel'
import { ClassChart } from './ClassChart'
import { ClassRatios } from './ClassRatios'
import { DeviceChart } from './DeviceChart'
import styles from './Records.module.css'

/** Without names only what ran can be told apart. */
const WAYS = ['configuration', 'device'] as const
type By = (typeof WAYS)[number]

/** Every open record: each configuration in a chart of its own, or all of them by device. */
export function RecordComparison({ showsNames }: { readonly showsNames: boolean }) {
  const { t } = useTranslation('liveRecords')
  const opened = useApp(({ lab }) => lab.opened)
  const rows = useMemo(() => recordRows(opened), [opened])
  const [wanted, setBy] = useState<By>('configuration')
  const groups = useMemo(() => groupRows(rows, 'configuration'), [rows])
  const hasWays = showsNames && groups.length > 1
  const by = hasWays ? wanted : 'configuration'
  return (
    <Panel title={t('compare.title')} piece="class-compare">
      {rows.length === 0 ? (
        <p className={styles.lead}>{t('compare.empty')}</p>
      ) : (
        <div className={styles.charts}>
          {hasWays && (
            <Choices
              compact
              label={t('compare.by')}
              value={by}
              options={WAYS.map((id) => ({ id, label: t(`compare.ways.${id}`) }))}
              onChange={setBy}
            />
          )}
          {groups.length > 1 && <ClassRatios groups={groups} />}
          {by === 'device' ? (
            <DeviceChart rows={rows} />
          ) : (
            groups.map((group, index) => (
              <ClassChart
                key={group.key}
                group={group}
                all={rows}
                showsNames={showsNames}
                fileName={index === 0 ? 'separable-lab-class' : `separable-lab-class-${index + 1}`}
              />
            ))
          )}
        </div>
      )}
    </Panel>
  )
}
