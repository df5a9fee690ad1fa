import { useTranslation } from 'react-i18next'
import { FULL_RESOLUTION } from '../core/rounding'
import { useFormat } from '../i18n/useFormat'
import { CATALOGUE_IDS, hasWidth } from '../nets/ids'
import { RANGES } from '../state/choice'
import { chooseNetwork } from '../state/chooseNetwork'
import { choose } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import type { Hue } from '../ui/hue'
import { NumberField } from '../ui/NumberField'
import { NumberSlider } from '../ui/NumberSlider'
import { Select } from '../ui/Select'
import { BAR_PARTS } from './barParts'
import { chooseLayerField, type LayerFieldName, useLayerFields } from './layerFields'

/** Sides the papers use, and powers of two beyond them; any whole number may be typed. */
const RESOLUTION_PLACES = [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 384, 448, 512]

/** Whether α means anything here: to the one layer of a view, or to the network that is chosen. */
export const useWidth = (): boolean =>
  useApp(({ choice }) => !BAR_PARTS[choice.view].network || hasWidth(choice.netId))

interface Compact {
  readonly compact?: boolean
}

export function NetworkSelect({ compact = false }: Compact) {
  const { t } = useTranslation()
  const store = useStore()
  const netId = useApp((state) => state.choice.netId)
  return (
    <Select
      compact={compact}
      label={t('bar.network')}
      value={netId}
      options={CATALOGUE_IDS.map((id) => ({ id, label: t(`networks.${id}`) }))}
      onChange={(id) => chooseNetwork(store, id)}
    />
  )
}

export function AlphaSlider({ compact = false }: Compact) {
  const { t } = useTranslation()
  const store = useStore()
  const alpha = useApp((state) => state.choice.alpha)
  return (
    <NumberSlider
      compact={compact}
      label={t('bar.alpha')}
      letter="α"
      value={alpha}
      {...RANGES.alpha}
      onChange={(value) => choose(store, { alpha: value })}
    />
  )
}

/** The side in pixels is what is chosen; ρ follows from it. */
export function ResolutionSlider({ compact = false }: Compact) {
  const { t } = useTranslation()
  const format = useFormat()
  const store = useStore()
  const resolution = useApp((state) => state.choice.resolution)
  const rho = format.fraction(resolution / FULL_RESOLUTION)
  return (
    <NumberSlider
      compact={compact}
      label={compact ? t('bar.resolution') : t('bar.resolutionShort')}
      {...(compact ? { letter: t('bar.resolutionShort') } : {})}
      value={resolution}
      {...RANGES.resolution}
      places={RESOLUTION_PLACES}
      unit={t('bar.pixels', { rho })}
      format={format.pixels}
      onChange={(value) => choose(store, { resolution: value })}
    />
  )
}

const CHIPS: Readonly<Record<LayerFieldName, { readonly letter: string; readonly hue: Hue }>> = {
  kernelSize: { letter: 'K', hue: 'k' },
  inChannels: { letter: 'C_in', hue: 'cin' },
  outChannels: { letter: 'C_out', hue: 'cout' },
  stride: { letter: 's', hue: 'ink' },
}

/** One dimension of the layer as a chip in its hue. */
export function LayerField({ field }: { readonly field: LayerFieldName }) {
  const { t } = useTranslation()
  const store = useStore()
  const range = useLayerFields()[field]
  const { letter, hue } = CHIPS[field]
  return (
    <NumberField
      label={t(`bar.${field}`)}
      letter={field === 'stride' ? t('bar.strideShort') : letter}
      hue={hue}
      {...range}
      onChange={(chosen) => chooseLayerField(store, { [field]: chosen })}
    />
  )
}

/** The powers of two and the steps between them that networks use. */
const CHANNEL_PLACES = [
  1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048,
  3072, 4096,
]

/** The same dimension with a slider, for a sheet with room. */
export function LayerSlider({ field }: { readonly field: LayerFieldName }) {
  const { t } = useTranslation()
  const store = useStore()
  const range = useLayerFields()[field]
  const isChannels = field === 'inChannels' || field === 'outChannels'
  return (
    <NumberSlider
      label={t(`bar.${field}`)}
      {...CHIPS[field]}
      {...range}
      {...(isChannels ? { places: CHANNEL_PLACES.filter((place) => place <= range.max) } : {})}
      onChange={(chosen) => chooseLayerField(store, { [field]: chosen })}
    />
  )
}
