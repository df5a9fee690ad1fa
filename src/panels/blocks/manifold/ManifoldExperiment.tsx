import { useTranslation } from 'react-i18next'
import { Experiment } from '../Experiment'

export default function ManifoldExperiment() {
  const { t } = useTranslation('exManifold')
  return (
    <Experiment title={t('title')} idea={t('idea')} lookFor={t('lookFor')}>
      {null}
    </Experiment>
  )
}
