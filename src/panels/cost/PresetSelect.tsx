import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Format } from '../../i18n/format'
import { useFormat } from '../../i18n/useFormat'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Select } from '../../ui/Select'
import { PRESETS, type Preset, presetChoice, presetOf } from './presets'

const OWN = 'own'

/** Layers worth a click; says which of them the present one is. */
export function PresetSelect() {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const store = useStore()
  const value = useApp((state) => presetOf(state.choice)?.id ?? OWN)
  const own = value === OWN ? [{ id: OWN, label: t('control.presetOwn') }] : []
  const take = (id: string) => {
    const preset = PRESETS.find((one) => one.id === id)
    if (preset) choose(store, presetChoice(preset))
  }
  return (
    <Select
      label={t('control.preset')}
      value={value}
      options={[
        ...own,
        ...PRESETS.map((preset) => ({ id: preset.id, label: name(preset, t, format) })),
      ]}
      onChange={take}
    />
  )
}

function name({ kind, first, last, layer }: Preset, t: TFunction<'cost'>, format: Format): string {
  if (kind !== 'pair') return t(`preset.${kind}`)
  const values = {
    size: format.integer(layer.featureSize),
    inChannels: format.integer(layer.inChannels),
    outChannels: format.integer(layer.outChannels),
    stride: format.integer(layer.stride),
  }
  return first === last
    ? t('preset.pair', { pair: first, ...values })
    : t('preset.pairs', { first, last, ...values })
}
