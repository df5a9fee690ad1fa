import {
  type Factorization,
  type FactorizationId,
  factorizations,
  type LayerSetting,
} from '../../core/closedForm'
import type { Convention } from '../../core/convention'
import type { Result } from '../../core/result'
import type { ShapeFault } from '../../core/shapeFault'
import { type Choice, DEFAULT_CHOICE } from '../../state/choice'
import { memoFields } from '../../state/memoFields'
import { selectLayerSetting } from '../../state/selectors'

/** Everything the page's sections show: the reader's layer, after α and ρ, and its five costs. */
export interface LayerStudy {
  /** As the reader set it. */
  readonly base: LayerSetting
  /** After α and ρ, with the rounding. */
  readonly setting: LayerSetting
  readonly alpha: number
  readonly resolution: number
  readonly convention: Convention
  readonly ways: Result<Ways, ShapeFault>
}

export interface Ways {
  readonly all: readonly Factorization[]
  readonly standard: Factorization
  readonly separable: Factorization
}

/** A study whose layer exists; sections that draw costs take this one. */
export type PossibleStudy = LayerStudy & { readonly costs: Ways }

type StudiedField = 'netId' | 'alpha' | 'resolution' | keyof Convention | keyof LayerSetting

export function studyLayer(choice: Pick<Choice, StudiedField>): LayerStudy {
  const { alpha, resolution, unit, bias, batchNorm } = choice
  const { kernelSize, inChannels, outChannels, featureSize } = choice
  const { stride, padding, dilation, groups, expansion } = choice
  const convention = { unit, bias, batchNorm }
  const setting = selectLayerSetting({ ...DEFAULT_CHOICE, ...choice })
  const base = {
    ...{ kernelSize, inChannels, outChannels, featureSize },
    ...{ stride, padding, dilation, groups, expansion },
  }
  return { base, setting, alpha, resolution, convention, ways: waysOf(setting, convention) }
}

export function waysOf(setting: LayerSetting, convention: Convention): Result<Ways, ShapeFault> {
  const made = factorizations(setting, convention)
  if (!made.ok) return made
  const all = made.value
  // `factorizations` promises all five.
  const find = (id: FactorizationId) => all.find((way) => way.id === id)!
  return { ok: true, value: { all, standard: find('standard'), separable: find('separable') } }
}

/** The study of a choice, the same object for as long as nothing that it is made of changes. */
export const selectStudy = memoFields<Choice, StudiedField, LayerStudy>(
  [
    ...(['alpha', 'resolution', 'unit', 'bias', 'batchNorm', 'kernelSize', 'inChannels'] as const),
    ...(['outChannels', 'featureSize', 'stride', 'padding', 'dilation'] as const),
    ...(['groups', 'expansion', 'netId'] as const),
  ],
  studyLayer,
)
