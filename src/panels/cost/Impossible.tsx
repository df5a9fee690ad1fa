import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ShapeFault } from '../../core/shapeFault'
import { Notice } from '../../ui/Notice'

/** A layer that cannot be, and what would make it possible: drawn in place of its costs. */
export function Impossible({ fault }: { fault: ShapeFault }) {
  const { t } = useTranslation('cost')
  return (
    <Notice kind="warning" title={t('fault.title')}>
      <p>{faultSentence(fault, t)}</p>
    </Notice>
  )
}

function faultSentence(fault: ShapeFault, t: TFunction<'cost'>): string {
  switch (fault.code) {
    case 'not-a-whole-number':
      return t('fault.not-a-whole-number', { ...fault })
    case 'not-in-range':
      return t('fault.not-in-range', { ...fault })
    case 'groups-do-not-divide':
      return t('fault.groups-do-not-divide', { ...fault, nearest: fault.nearest.join(', ') })
    case 'kernel-too-large':
      return t('fault.kernel-too-large', { ...fault })
    case 'too-large':
      return t('fault.too-large', { ...fault })
    default:
      return t('fault.other')
  }
}
