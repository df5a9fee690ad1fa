import { useTranslation } from 'react-i18next'
import type { PossibleStudy } from '../study'

interface ComparePartProps {
  readonly one: PossibleStudy
  /** Null where no second network is chosen. */
  readonly two: PossibleStudy | null
}

/** Two networks beside each other, or one at two settings. */
export function ComparePart({ one, two }: ComparePartProps) {
  const { t } = useTranslation('netCharts')
  if (!two) return <h2>{t('compare.choose')}</h2>
  return <h2>{t('compare.title', { one: one.spec.title, two: two.spec.title })}</h2>
}
