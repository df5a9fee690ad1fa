import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { RecordDots } from '../../../charts/live/RecordDots'
import { useFormat } from '../../../i18n/useFormat'
import { groupRows, type RecordRow } from '../../../state/records/essentials'
import { useFrameText } from '../../useFrameText'
import { useRecordWords } from './useRecordWords'

/** Everything that ran, under the device it ran on: devices of one kind stand together. */
export function DeviceChart({ rows }: { readonly rows: readonly RecordRow[] }) {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const frame = useFrameText()
  const { what, when } = useRecordWords()
  const groups = useMemo(() => groupRows(rows, 'device'), [rows])
  const sorted = groups.flatMap((group) => group.rows)
  const title = t('compare.byDevice')
  const summary = t('compare.devices', { count: rows.length, devices: groups.length })
  return (
    <ChartFrame
      title={title}
      level={3}
      summary={summary}
      fileName="separable-lab-records"
      text={frame}
      note={t('compare.devicesNote')}
      table={() => ({
        columns: [
          { id: 'device', label: t('compare.device') },
          { id: 'what', label: t('compare.what') },
          { id: 'median', label: t('compare.median'), print: format.ms },
          { id: 'p10', label: 'p10', print: format.ms },
          { id: 'p90', label: 'p90', print: format.ms },
          { id: 'n', label: 'n', print: format.integer },
        ],
        rows: sorted.map((row) => ({
          key: row.id,
          cells: { device: row.device, what: what(row), ...row.total, n: row.n },
        })),
      })}
    >
      {(width) => (
        <RecordDots
          width={width}
          groups={groups.map((group) => ({
            key: group.key,
            title: group.key,
            dots: group.rows.map((row) => ({
              key: row.id,
              name: what(row),
              detail: row.spoiled ? t('compare.spoiled', { when: when(row) }) : when(row),
              ...row.total,
              spoiled: row.spoiled,
            })),
          }))}
          text={{ title, summary, axis: t('compare.axis'), ms: format.ms }}
        />
      )}
    </ChartFrame>
  )
}
