import {
  FILTER_IDS,
  FILTERS,
  type FilterId,
  parseMix,
  parsePictureKernels,
  printMix,
  printPictureKernels,
} from '../../../core/conv/filters'
import type { FilterSetting } from '../../../runtime/filters/filter'
import { DEFAULT_CHOICE } from '../../../state/choice'

export const CHANNELS = ['R', 'G', 'B'] as const
export type ChannelLetter = (typeof CHANNELS)[number]

/** What the address says, or what it says by default where the text cannot be read. */
export const settingOf = (kernels: string, mix: string): FilterSetting => ({
  kernels: parsePictureKernels(kernels) ?? parsePictureKernels(DEFAULT_CHOICE.pictureKernels) ?? [],
  mix: parseMix(mix) ?? parseMix(DEFAULT_CHOICE.pictureMix) ?? [],
})

/** The filter with these weights, or `own`. */
export const filterNameOf = (kernel: readonly number[]): FilterId | 'own' =>
  FILTER_IDS.find((id) => FILTERS[id].every((weight, at) => weight === kernel[at])) ?? 'own'

export const withKernel = (
  kernels: FilterSetting['kernels'],
  channel: number,
  kernel: readonly number[],
): string => printPictureKernels(kernels.map((old, at) => (at === channel ? kernel : old)))

export const withWeight = (kernel: readonly number[], tap: number, weight: number) =>
  kernel.map((old, at) => (at === tap ? weight : old))

export const MIX_PRESETS = {
  grey: [[0.3, 0.59, 0.11]],
  identity: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  redGreen: [[1, -1, 0]],
  opponent: [
    [0.333, 0.333, 0.333],
    [1, -1, 0],
    [-0.5, -0.5, 1],
  ],
  lumaChroma: [
    [0.299, 0.587, 0.114],
    [-0.169, -0.331, 0.5],
    [0.5, -0.419, -0.081],
  ],
} as const satisfies Readonly<Record<string, FilterSetting['mix']>>
export type MixPreset = keyof typeof MIX_PRESETS
// Object.keys of the constant object above.
export const MIX_PRESET_IDS = Object.keys(MIX_PRESETS) as MixPreset[]

export const presetOf = (mix: FilterSetting['mix']): MixPreset | 'own' =>
  MIX_PRESET_IDS.find((id) => printMix(MIX_PRESETS[id]) === printMix(mix)) ?? 'own'

export const withMixWeight = (
  mix: FilterSetting['mix'],
  row: number,
  channel: number,
  weight: number,
): string => printMix(mix.map((old, at) => (at === row ? withWeight(old, channel, weight) : old)))

/** Denominators that weights are written over. */
const DENOMINATORS = [3, 9, 16]

/** Thirds, ninths and sixteenths as whole numbers over one denominator; others as they are. */
export function overDenominator(kernel: readonly number[]): {
  readonly parts: readonly number[]
  readonly denominator: number
} {
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9
  if (kernel.every((weight) => isWhole(weight * 1000))) return { parts: kernel, denominator: 1 }
  const denominator = DENOMINATORS.find((by) => kernel.every((weight) => isWhole(weight * by)))
  if (denominator === undefined) return { parts: kernel, denominator: 1 }
  return { parts: kernel.map((weight) => Math.round(weight * denominator) + 0), denominator }
}
