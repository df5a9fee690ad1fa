import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import type { Drawn } from '../../state/convolve'
import styles from './DrawnLine.module.css'

/** Where the drawing is smaller than the layer that is chosen. */
export function DrawnLine({ reductions }: Pick<Drawn, 'reductions'>) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  if (reductions.length === 0) return null
  const parts = reductions.map(({ field, drawn, asked }) =>
    t(`drawn.${field}`, { drawn: format.integer(drawn), asked: format.integer(asked) }),
  )
  return <p className={styles.line}>{t('drawn.line', { parts: parts.join(t('listed')) })}</p>
}
