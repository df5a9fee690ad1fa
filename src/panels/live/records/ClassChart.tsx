import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { ChartTable } from '../../../charts/chartTable'
import { ClassDots } from '../../../charts/live/ClassDots'
import { timeDomain } from '../../../charts/live/layoutClassDots'
import { useFormat } from '../../../i18n/useFormat'
import { type ClassSpread, classSpread } from '../../../state/records/classSpread'
import type { RecordGroup, RecordRow } from '../../../state/records/essentials'
import type { OpenedRecord } from '../../../state/records/opened'
import { useFrameText } from '../../useFrameText'
import { useDeviceWords } from './useDeviceWords'
import { useRecordWords } from './useRecordWords'

export type ClassRow = OpenedRecord & RecordRow

interface ClassChartProps {
  readonly group: RecordGroup<ClassRow>
  /** Rows of every chart beside it, this one's with them: they share an axis. */
  readonly all: readonly ClassRow[]
  readonly showsNames: boolean
  readonly fileName: string
}

/** One network in one setting on one backend, on every device that ran it, fastest first. */
export function ClassChart({ group, all, showsNames, fileName }: ClassChartProps) {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const frame = useFrameText()
  const { what } = useRecordWords()
  const device = useDeviceWords(showsNames)
  const spread = classSpread(group)
  const { fastest, slowest, median, factor } = spread
  const title = what(fastest)
  const summary =
    group.rows.length === 1
      ? t('class.one', { device: device(fastest), ms: format.ms(fastest.total.median) })
      : t('class.summary', {
          count: group.rows.length,
          median: format.ms(median),
          fastest: device(fastest),
          fast: format.ms(fastest.total.median),
          slowest: device(slowest),
          slow: format.ms(slowest.total.median),
          factor: format.ratio(factor),
        })
  return (
    <ChartFrame
      title={title}
      level={3}
      summary={summary}
      fileName={fileName}
      text={frame}
      note={t('class.note')}
      table={useClassTable(spread, showsNames)}
    >
      {(width) => (
        <ClassDots
          width={width}
          shared={{
            domain: timeDomain(all.map(({ total }) => total)),
            names: all.map(device),
            values: all.map(({ total }) => format.ms(total.median)),
          }}
          median={median}
          dots={group.rows.map((row) => ({
            key: row.id,
            name: device(row),
            ...row.total,
            spoiled: row.spoiled,
            isOwn: row.isOwn,
          }))}
          text={{
            title,
            summary,
            axis: t('class.axis'),
            median: t('class.median', { ms: format.ms(median) }),
            ms: format.ms,
          }}
        />
      )}
    </ChartFrame>
  )
}

/** The same figures to read and to save; names only where they are shown. */
function useClassTable({ group }: ClassSpread<ClassRow>, showsNames: boolean): () => ChartTable {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const { what } = useRecordWords()
  const device = useDeviceWords(showsNames)
  return () => ({
    columns: [
      { id: 'device', label: t('compare.device') },
      { id: 'median', label: t('compare.median'), print: format.ms },
      { id: 'p10', label: 'p10', print: format.ms },
      { id: 'p90', label: 'p90', print: format.ms },
      { id: 'n', label: 'n', print: format.integer },
      { id: 'inference', label: t('card.inference'), print: format.ms },
      { id: 'achieved', label: t('card.achieved'), print: format.si },
      { id: 'bits', label: t('class.bits'), print: format.integer },
      { id: 'clock', label: t('class.clock') },
      { id: 'spoiled', label: t('class.spoiled') },
      { id: 'made', label: t('compare.made') },
      { id: 'what', label: t('compare.what') },
      { id: 'macs', label: t('card.macs'), print: format.integer },
    ],
    rows: group.rows.map((row) => ({
      key: row.id,
      cells: {
        device: device(row),
        ...row.total,
        n: row.n,
        inference: row.inferenceMs,
        achieved: row.macsPerSecond,
        bits: row.floatBits,
        clock: t(`class.clocks.${row.clock}`),
        spoiled: row.spoiled ? t('class.yes') : '',
        made: row.made.slice(0, 10),
        what: what(row),
        macs: row.macs,
      },
    })),
  })
}
