import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { RecordDots } from '../../../charts/live/RecordDots'
import { useFormat } from '../../../i18n/useFormat'
import {
  essentialsOf,
  groupRows,
  type RecordGroup,
  type RecordRow,
  recordRows,
} from '../../../state/records/essentials'
import { useApp } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { Panel } from '../../../ui/Panel'
import { useRunnerWords } from '../../useConfigWords'
import { useFrameText } from '../../useFrameText'
import styles from './Records.module.css'

type By = 'device' | 'configuration'

/** Every open record in one chart, by device or by what ran. */
export function RecordComparison() {
  const { t } = useTranslation('liveRecords')
  const opened = useApp(({ lab }) => lab.opened)
  const rows = useMemo(() => recordRows(opened.map(essentialsOf)), [opened])
  return (
    <Panel title={t('compare.title')}>
      {rows.length === 0 ? (
        <p className={styles.lead}>{t('compare.empty')}</p>
      ) : (
        <Comparison rows={rows} />
      )}
    </Panel>
  )
}

function Comparison({ rows }: { readonly rows: readonly RecordRow[] }) {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const frame = useFrameText()
  const words = useRowWords()
  const [by, setBy] = useState<By>('configuration')
  const groups = useMemo(() => groupRows(rows, by), [rows, by])
  const sorted = [...rows].sort((one, other) => one.total.median - other.total.median)
  const fastest = sorted[0]!
  const slowest = sorted.at(-1)!
  const summary =
    rows.length === 1
      ? t('compare.one', { what: words.whole(fastest), ms: format.ms(fastest.total.median) })
      : t('compare.summary', {
          count: rows.length,
          fastest: words.whole(fastest),
          ms: format.ms(fastest.total.median),
          slowest: words.whole(slowest),
          ratio: format.ratio(slowest.total.median / fastest.total.median),
        })
  const title = t('compare.chart')
  return (
    <ChartFrame
      title={title}
      hideTitle
      level={3}
      summary={summary}
      fileName="separable-lab-records"
      text={frame}
      note={t('compare.note')}
      controls={
        <Choices
          compact
          label={t('compare.by')}
          value={by}
          options={[
            { id: 'configuration', label: t('compare.byConfiguration') },
            { id: 'device', label: t('compare.byDevice') },
          ]}
          onChange={setBy}
        />
      }
      table={() => ({
        columns: [
          { id: 'device', label: t('compare.device') },
          { id: 'what', label: t('compare.what') },
          { id: 'median', label: t('compare.median'), print: format.ms },
          { id: 'p10', label: 'p10', print: format.ms },
          { id: 'p90', label: 'p90', print: format.ms },
          { id: 'n', label: 'n', print: format.integer },
          { id: 'inference', label: t('card.inference'), print: format.ms },
          { id: 'macs', label: t('card.macs'), print: format.integer },
          { id: 'achieved', label: t('card.achieved'), print: format.si },
          { id: 'made', label: t('compare.made') },
        ],
        rows: sorted.map((row) => ({
          key: row.id,
          cells: {
            device: row.device,
            what: words.what(row),
            median: row.total.median,
            p10: row.total.p10,
            p90: row.total.p90,
            n: row.n,
            inference: row.inference.median,
            macs: row.macs,
            achieved: row.macsPerSecond,
            made: row.made,
          },
        })),
      })}
    >
      {(width) => (
        <RecordDots
          width={width}
          groups={groups.map((group) => words.dots(group, by))}
          text={{ title, summary, axis: t('compare.axis'), ms: format.ms }}
        />
      )}
    </ChartFrame>
  )
}

/** A record's names: what ran, where, and both. */
function useRowWords() {
  const { t } = useTranslation('liveRecords')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const runner = useRunnerWords()
  const what = ({ configuration }: RecordRow) =>
    t('compare.on', {
      what: runner(configuration),
      backend: live(`backend.${configuration.backend}`),
    })
  const whole = (row: RecordRow) => t('compare.at', { what: what(row), device: row.device })
  const when = ({ made }: RecordRow) => format.when(Date.parse(made))
  const dots = ({ key, rows }: RecordGroup, by: By) => ({
    key,
    title: rows[0] ? (by === 'device' ? rows[0].device : what(rows[0])) : key,
    dots: rows.map((row) => ({
      key: row.id,
      name: by === 'device' ? what(row) : row.device,
      detail: row.spoiled ? t('compare.spoiled', { when: when(row) }) : when(row),
      median: row.total.median,
      p10: row.total.p10,
      p90: row.total.p90,
      spoiled: row.spoiled,
    })),
  })
  return { what, whole, dots }
}
