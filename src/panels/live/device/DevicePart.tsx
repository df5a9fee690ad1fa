import { useTranslation } from 'react-i18next'
import { Panel } from '../../../ui/Panel'

export function DevicePart() {
  const { t } = useTranslation('liveDevice')
  return <Panel title={t('title')}>{null}</Panel>
}
