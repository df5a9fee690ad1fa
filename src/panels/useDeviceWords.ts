import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat'
import { useApp } from '../state/useApp'

const FLOPS_PER_MAC = 2

/** Rates and amounts of work in the unit the reader counts in, and bytes as the reader has them. */
export function useDeviceWords() {
  const { t } = useTranslation('liveDevice')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const unit = useApp(({ choice }) => choice.unit)
  const byteUnit = useApp(({ choice }) => choice.byteUnit)
  return useMemo(() => {
    const perMac = unit === 'flop' ? FLOPS_PER_MAC : 1
    const bytes = byteUnit === 'binary' ? format.bytes : format.bytesDecimal
    return {
      unit,
      /** So many of the reader's operations make one MAC. */
      perMac,
      bytes,
      bytesPerSecond: (value: number) => t('perSecond', { value: bytes(value) }),
      rate: (macsPerSecond: number) =>
        t(`rate.${unit}`, { value: format.si(macsPerSecond * perMac) }),
      work: (macs: number) => format.operations(macs * perMac, unit),
      backend: (id: 'webgl' | 'wasm' | 'cpu' | 'webgpu') => live(`backend.${id}`),
    }
  }, [t, live, format, unit, byteUnit])
}
