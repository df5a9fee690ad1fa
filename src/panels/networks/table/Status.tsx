import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import styles from './TablePart.module.css'
import type { Whole } from './useCellText'
import type { TableShown } from './useTable'

interface StatusProps {
  readonly shown: TableShown
  readonly whole: Whole
  /** Layers with weights on the longest way. */
  readonly depth: number
}

/** How many rows there are and what they come to: 13 of 28 layers: 94.9% of the MACs. */
export function Status({ shown, whole, depth }: StatusProps) {
  const { t } = useTranslation('netTable')
  const format = useFormat()
  const unit = useApp(({ choice }) => choice.unit)
  const { all, totals, find } = shown
  const counts = {
    layers: t('counts.layers', { count: all.layers }),
    others: t('counts.others', { count: all.others }),
  }
  const sentence = () => {
    if (find === '') return t(all.others > 0 ? 'counts.wholeWith' : 'counts.whole', counts)
    const figures = {
      ...counts,
      some: format.integer(totals.layers),
      unit: t(`unit.${unit}`),
      operations: format.percent(totals.operations / whole.operations),
      params: format.percent(totals.params / whole.params),
    }
    if (totals.others === 0) return t('counts.some', figures)
    return t('counts.someWith', { ...figures, someOthers: format.integer(totals.others) })
  }
  return (
    <>
      <p className={styles.status} role="status">
        {sentence()}
      </p>
      {find === '' && all.layers > depth && (
        <p className={styles.status}>
          {t('counts.beside', {
            all: format.integer(all.layers),
            depth: format.integer(depth),
            beside: format.integer(all.layers - depth),
          })}
        </p>
      )}
    </>
  )
}
