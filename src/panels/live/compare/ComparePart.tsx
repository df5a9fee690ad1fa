import { useTranslation } from 'react-i18next'
import { Panel } from '../../../ui/Panel'

export function ComparePart() {
  const { t } = useTranslation('liveCompare')
  return <Panel title={t('title')}>{null}</Panel>
}
