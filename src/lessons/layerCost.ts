import { type FactorizationId, factorizations, type LayerSetting } from '../core/closedForm'
import { DEFAULT_CONVENTION } from '../core/convention'
import type { Choice } from '../state/choice'
import { selectLayerSetting } from '../state/selectors'

/** A layer as plain as it can be; a question names what it asks about. */
const PLAIN: LayerSetting = {
  ...{ kernelSize: 3, inChannels: 64, outChannels: 64, featureSize: 56 },
  ...{ stride: 1, padding: 'same', dilation: 1, groups: 1, expansion: 1 },
}

/** Multiply–accumulates and parameters of a layer built one way, as Cost counts them. */
export function costOf(way: FactorizationId, setting: Partial<LayerSetting>) {
  const all = factorizations({ ...PLAIN, ...setting }, DEFAULT_CONVENTION)
  const found = all.ok ? all.value.find(({ id }) => id === way) : undefined
  return found ?? { macs: Number.NaN, params: Number.NaN }
}

/** The same of the layer that the Cost view shows, α and ρ included. */
export const shownCost = (way: FactorizationId, choice: Choice) =>
  costOf(way, selectLayerSetting(choice))

/** The pointwise stage's share of a separable layer's multiply–accumulates, C_out to K². */
export function pointwiseShare(setting: Partial<LayerSetting>): number {
  const all = factorizations({ ...PLAIN, ...setting }, DEFAULT_CONVENTION)
  const pair = all.ok ? all.value.find(({ id }) => id === 'separable') : undefined
  const mixing = pair?.stages.find(({ id }) => id === 'pointwise')
  return mixing && pair ? mixing.macs / pair.macs : Number.NaN
}
