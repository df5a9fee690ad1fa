import { useTranslation } from 'react-i18next'
import { Experiment } from '../Experiment'

export default function V1BlockExperiment() {
  const { t } = useTranslation('exV1Block')
  return (
    <Experiment title={t('title')} idea={t('idea')} lookFor={t('lookFor')}>
      {null}
    </Experiment>
  )
}
