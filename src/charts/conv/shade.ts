import type { ConvScene, ConvStage, Spot } from '../../core/conv/setting'
import type { Hue } from '../hue'

/** Steps of one sign: values of a sheet share few fills, so that it is drawn as few paths. */
const SHADES = 6

/** −6…6: the step of a signed value on the scale of its tensor; 0 is nothing but zero. */
export function shadeOf(value: number, most: number): number {
  if (value === 0 || !(most > 0)) return 0
  const step = Math.min(SHADES, Math.max(1, Math.ceil((SHADES * Math.abs(value)) / most - 1e-9)))
  return Math.sign(value) * step
}

/** The strongest tint that leaves the page's ink on it 4.5 : 1. */
const UNDER_NUMBERS = 0.4

/** What negative values wear; they carry a minus besides, so that no colour speaks alone. */
const contrastHue = (hue: Hue): Hue => (hue === 'cout' || hue === 'pw' ? 'cin' : 'cout')

export const shadeFill = (shade: number, hue: Hue, hasNumbers = false) => ({
  hue: shade > 0 ? hue : contrastHue(hue),
  opacity: ((hasNumbers ? UNDER_NUMBERS : 0.75) * Math.abs(shade)) / SHADES,
})

/** Largest magnitude of a tensor: the end of its scale; 1 where all is 0. */
export function mostOf(values: Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most || 1
}

export const kernelHue = ({ id }: ConvStage): Hue =>
  id === 'depthwise' ? 'dw' : id === 'pointwise' ? 'pw' : 'k'

/** The input wears its channels' hue; what a stage makes wears the stage's. */
export function mapHue({ plan }: Pick<ConvScene, 'plan'>, map: number): Hue {
  const stage = map === 0 ? undefined : plan.stages[map - 1]
  if (!stage) return 'cin'
  return stage.id === 'depthwise' || stage.id === 'pointwise' ? kernelHue(stage) : 'cout'
}

/** How strongly the edge of channel `index` of `count` is drawn: the first, in front, most. */
export const channelStrength = (index: number, count: number) =>
  count < 2 ? 1 : 1 - (0.45 * index) / (count - 1)

export function isSameSpot(one: Spot | null, other: Spot | null): boolean {
  if (!one || !other) return one === other
  if (one.y !== other.y || one.x !== other.x) return false
  if (one.kind === 'map') {
    return other.kind === 'map' && one.map === other.map && one.channel === other.channel
  }
  return (
    other.kind === 'weight' &&
    one.stage === other.stage &&
    one.inChannel === other.inChannel &&
    one.outChannel === other.outChannel
  )
}
