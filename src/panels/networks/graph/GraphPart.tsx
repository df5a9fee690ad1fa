import { useTranslation } from 'react-i18next'
import type { PossibleStudy } from '../study'

/** A network drawn as the graph of its layers. */
export function GraphPart({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('netGraph')
  return (
    <section aria-label={t('title')} data-network={study.id}>
      <h2>{t('title')}</h2>
    </section>
  )
}
