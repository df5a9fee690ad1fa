import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { drawLayer } from '../../../state/drawn'
import { useApp } from '../../../state/useApp'
import styles from './Race.module.css'

/** What of the chosen layer is smaller here; a standard layer's dimensions, whatever the kind. */
export function DrawnSmall() {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const choice = useApp((state) => state.choice)
  const reductions = useMemo(() => drawLayer({ ...choice, kind: 'standard' }).reductions, [choice])
  if (reductions.length === 0) return null
  const parts = reductions.map(({ field, drawn, asked }) =>
    t(`drawn.${field}`, { drawn: format.integer(drawn), asked: format.integer(asked) }),
  )
  const list = new Intl.ListFormat(format.language, { type: 'unit', style: 'short' })
  return <p className={styles.note}>{t('drawn.line', { parts: list.format(parts) })}</p>
}
