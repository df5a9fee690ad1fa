import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { RankKernel } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { DataTable } from '../../../ui/DataTable'
import { CLASSIC_KERNELS } from './kernels'
import styles from './Rank.module.css'

/** The known kernels by rank; pressing one picks it. */
export function ClassicTable({ picked }: { picked: RankKernel }) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const store = useStore()
  return (
    <DataTable
      caption={t('classic.caption')}
      columns={[
        { id: 'kernel', label: t('classic.kernel'), isRowHeader: true },
        { id: 'rank', label: t('classic.rank'), align: 'end' },
        { id: 'missed', label: t('classic.missed'), align: 'end' },
      ]}
      rows={CLASSIC_KERNELS.map(({ id, factors, missedByOne }) => ({
        id,
        cells: {
          kernel: (
            <button
              type="button"
              className={styles.pick}
              aria-pressed={id === picked}
              onClick={() => choose(store, { rankKernel: id, rankPairs: 1 })}
            >
              {t(`name.${id}`)}
            </button>
          ),
          rank: <span data-piece="answer">{format.integer(factors.rank)}</span>,
          missed: (
            <span data-piece="answer">
              {factors.rank === 1 ? t('classic.nothing') : format.percent(missedByOne)}
            </span>
          ),
        },
      }))}
    />
  )
}
