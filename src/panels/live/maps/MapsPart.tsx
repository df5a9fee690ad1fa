import { useTranslation } from 'react-i18next'
import { Panel } from '../../../ui/Panel'

export function MapsPart() {
  const { t } = useTranslation('liveMaps')
  return <Panel title={t('title')}>{null}</Panel>
}
