import { useTranslation } from 'react-i18next'
import { Panel } from '../../../ui/Panel'

export function RecordsPart() {
  const { t } = useTranslation('liveRecords')
  return <Panel title={t('title')}>{null}</Panel>
}
