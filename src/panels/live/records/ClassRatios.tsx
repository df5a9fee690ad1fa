import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { classRatios } from '../../../state/records/classSpread'
import type { RecordGroup } from '../../../state/records/essentials'
import { DataTable } from '../../../ui/DataTable'
import type { ClassRow } from './ClassChart'
import styles from './Records.module.css'
import { useRecordWords } from './useRecordWords'

/** What counting promises beside what the class measured, the dearest configuration first. */
export function ClassRatios({ groups }: { readonly groups: readonly RecordGroup<ClassRow>[] }) {
  const { t } = useTranslation('liveRecords')
  const format = useFormat()
  const { what } = useRecordWords()
  const ratios = classRatios(groups)
  const [dear, cheap] = ratios
  const end = 'end' as const
  return (
    <div className={styles.stack}>
      <h3 className={styles.name}>{t('ratio.title')}</h3>
      {ratios.length === 2 && dear && cheap && (
        <p className={styles.lead}>
          {t(cheap.predicted === 1 ? 'ratio.same' : 'ratio.sentence', {
            dear: what(dear.fastest),
            cheap: what(cheap.fastest),
            predicted: format.ratio(cheap.predicted),
            measured: format.ratio(cheap.measured),
          })}
        </p>
      )}
      <DataTable
        caption={t('ratio.caption')}
        columns={[
          { id: 'what', label: t('compare.what'), isRowHeader: true },
          { id: 'predicted', label: t('ratio.predicted'), align: end },
          { id: 'measured', label: t('ratio.measured'), align: end },
          { id: 'devices', label: t('ratio.devices'), align: end },
          { id: 'median', label: t('ratio.median'), align: end },
          { id: 'fastest', label: t('ratio.fastest'), align: end },
          { id: 'slowest', label: t('ratio.slowest'), align: end },
          { id: 'factor', label: t('ratio.factor'), align: end },
          { id: 'macs', label: t('card.macs'), align: end },
        ]}
        rows={ratios.map((of) => ({
          id: of.group.key,
          cells: {
            what: what(of.fastest),
            devices: format.integer(of.group.rows.length),
            median: format.ms(of.median),
            fastest: format.ms(of.fastest.total.median),
            slowest: format.ms(of.slowest.total.median),
            factor: format.ratio(of.factor),
            macs: format.macs(of.macs),
            predicted: format.ratio(of.predicted),
            measured: format.ratio(of.measured),
          },
        }))}
      />
      <p className={styles.small}>{t('ratio.note')}</p>
    </div>
  )
}
