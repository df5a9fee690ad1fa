import { useTranslation } from 'react-i18next'
import type { OpenedRecord } from '../../../state/records/opened'

type Named = Pick<OpenedRecord, 'number' | 'kind' | 'device' | 'isOwn'>

/** “Device 7, phone”: a record by its number, and by what it ran on where names are shown. */
export function useDeviceWords(showsNames: boolean) {
  const { t } = useTranslation('liveRecords')
  return ({ number, kind, device, isOwn }: Named): string => {
    const name = showsNames
      ? t('device.named', { number, device })
      : t(`device.${kind}`, { number })
    return isOwn ? t('device.own', { name }) : name
  }
}
