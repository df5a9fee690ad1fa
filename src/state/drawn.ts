import type { ConvSetting } from '../core/conv/setting'
import { nearestGroups } from '../core/shape'
import { kernelExtent } from '../core/window'
import type { Choice } from './choice'
import { largestKernel, nearest } from './limits'

/** What can be drawn number by number and still be read. */
export const DRAWN_RANGES = {
  kernelSize: { min: 1, max: 7, step: 1 },
  inChannels: { min: 1, max: 6, step: 1 },
  outChannels: { min: 1, max: 6, step: 1 },
  featureSize: { min: 1, max: 12, step: 1 },
  featureWidth: { min: 0, max: 12, step: 1 },
  stride: { min: 1, max: 3, step: 1 },
  dilation: { min: 1, max: 3, step: 1 },
  groups: { min: 1, max: 6, step: 1 },
  multiplier: { min: 1, max: 6, step: 1 },
} as const

/** What stands for a dimension that is too large to draw: 32 → 64 channels are drawn as 4 → 4. */
const STAND_IN = { channels: 4, size: 6 } as const

type DrawnField =
  | 'kernelSize'
  | 'inChannels'
  | 'outChannels'
  | 'featureSize'
  | 'stride'
  | 'dilation'
  | 'groups'
  | 'multiplier'

/** The layer that is drawn, and where it is smaller than the one that is chosen. */
export interface Drawn {
  readonly setting: ConvSetting
  readonly reductions: readonly {
    readonly field: DrawnField
    readonly asked: number
    readonly drawn: number
  }[]
}

/** Of the choice, all that the drawn layer follows from. */
export const DRAWN_FIELDS = [
  'kind',
  'kernelSize',
  'inChannels',
  'outChannels',
  'featureSize',
  'featureWidth',
  'stride',
  'padding',
  'dilation',
  'groups',
  'multiplier',
] as const

export type DrawnChoice = Pick<Choice, (typeof DRAWN_FIELDS)[number]>

const drawnChannels = (channels: number) =>
  channels <= DRAWN_RANGES.inChannels.max ? channels : STAND_IN.channels

/** A side the kernel fits into, with a pixel to spare on both sides where there is room. */
function drawnSide(asked: number, extent: number): number {
  const { max } = DRAWN_RANGES.featureSize
  return asked <= max ? asked : Math.min(max, Math.max(STAND_IN.size, extent + 2))
}

/**
 * The chosen layer in miniature. What can be drawn is drawn as it is; a side or a channel count
 * beyond that gets a small stand-in, and without padding the kernel and its dilation give way to
 * the map they have to fit. α and ρ are the network's and leave the drawing as it is.
 */
export function drawLayer(choice: DrawnChoice): Drawn {
  const { kind, padding } = choice
  const isValid = padding === 'valid'
  const most = Math.min(choice.kernelSize, DRAWN_RANGES.kernelSize.max)
  let dilation = Math.min(choice.dilation, DRAWN_RANGES.dilation.max)
  const height = drawnSide(choice.featureSize, isValid ? kernelExtent(most, dilation) : 0)
  const width = choice.featureWidth === 0 ? height : choice.featureWidth
  const side = Math.min(height, width)
  while (isValid && dilation > 1 && kernelExtent(most, dilation) > side) dilation -= 1
  const kernelSize = isValid ? Math.min(most, largestKernel(side, dilation)) : most
  const inChannels = drawnChannels(choice.inChannels)
  const outChannels = drawnChannels(choice.outChannels)
  const stride = Math.min(choice.stride, DRAWN_RANGES.stride.max)
  const groups =
    kind === 'grouped'
      ? nearest(choice.groups, nearestGroups(choice.groups, inChannels, outChannels))
      : choice.groups
  const multiplier = Math.min(choice.multiplier, largestMultiplier(inChannels))
  const drawn: Record<DrawnField, number> = {
    kernelSize,
    inChannels,
    outChannels,
    featureSize: height,
    stride,
    dilation,
    groups,
    multiplier,
  }
  // Object.keys of the record above.
  const fields = Object.keys(drawn) as DrawnField[]
  return {
    setting: {
      kind,
      input: [height, width, inChannels],
      kernelSize,
      outChannels,
      groups,
      channelMultiplier: multiplier,
      stride,
      padding,
      dilation,
    },
    reductions: fields
      .filter((field) => matters(field, choice) && drawn[field] !== choice[field])
      .map((field) => ({ field, asked: choice[field], drawn: drawn[field] })),
  }
}

/** A dimension the kind does not have is not missed. */
function matters(field: DrawnField, { kind }: DrawnChoice): boolean {
  if (field === 'groups') return kind === 'grouped'
  if (field === 'multiplier') return kind === 'depthwise' || kind === 'separable'
  if (field === 'outChannels') return kind !== 'depthwise'
  if (field === 'kernelSize' || field === 'dilation') return kind !== 'pointwise'
  return true
}

/** A depthwise stage may have as many output channels as can be drawn. */
export const largestMultiplier = (inChannels: number) =>
  Math.max(1, Math.floor(DRAWN_RANGES.outChannels.max / inChannels))

/** The largest dilation at which the drawn map still holds the drawn kernel. */
export function largestDrawnDilation({ setting }: Drawn): number {
  const { max } = DRAWN_RANGES.dilation
  const { padding, input, kernelSize } = setting
  if (padding === 'same' || kernelSize === 1) return max
  const side = Math.min(input[0], input[1])
  return Math.min(max, Math.max(1, Math.floor((side - 1) / (kernelSize - 1))))
}

/** The largest kernel the drawn map leaves room for at its dilation. */
export function largestDrawnKernel({ setting }: Drawn): number {
  const { max } = DRAWN_RANGES.kernelSize
  if (setting.padding === 'same') return max
  return Math.min(
    max,
    largestKernel(Math.min(setting.input[0], setting.input[1]), setting.dilation),
  )
}
