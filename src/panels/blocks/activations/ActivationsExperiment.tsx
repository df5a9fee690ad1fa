import { useTranslation } from 'react-i18next'
import { Experiment } from '../Experiment'

export default function ActivationsExperiment() {
  const { t } = useTranslation('exActivations')
  return (
    <Experiment title={t('title')} idea={t('idea')} lookFor={t('lookFor')}>
      {null}
    </Experiment>
  )
}
