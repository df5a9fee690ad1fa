import type { TFunction } from 'i18next'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShapeFault } from '../../core/shapeFault'
import type { Format } from '../../i18n/format'
import { useFormat } from '../../i18n/useFormat'
import { Notice } from '../../ui/Notice'
import styles from './Impossible.module.css'

/** A layer that cannot be, and what would make it possible: drawn in place of its costs. */
export function Impossible({ fault }: { fault: ShapeFault }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h1 id={id} className={styles.heading}>
        {t('fault.title')}
      </h1>
      <Notice kind="warning" title={faultSentence(fault, t, format)} />
    </section>
  )
}

const printed = (fault: ShapeFault, format: Format) =>
  Object.fromEntries(
    Object.entries(fault).map(([name, value]) => [
      name,
      typeof value === 'number' ? format.integer(value) : value,
    ]),
  )

function faultSentence(fault: ShapeFault, t: TFunction<'cost'>, format: Format): string {
  const values = printed(fault, format)
  switch (fault.code) {
    case 'not-a-whole-number':
      return t('fault.not-a-whole-number', values)
    case 'not-in-range':
      return t('fault.not-in-range', values)
    case 'groups-do-not-divide':
      return t('fault.groups-do-not-divide', { ...values, nearest: fault.nearest.join(', ') })
    case 'kernel-too-large':
      return t('fault.kernel-too-large', values)
    case 'too-large':
      return t('fault.too-large', values)
    default:
      return t('fault.other')
  }
}
