import { convPlan } from '../core/conv/plan'
import type { Choice } from './choice'
import { type DrawnChoice, drawLayer } from './drawn'

/** Of the drawn layer, all that its race follows from: both sides' kinds are given. */
export const FIELDS_RACED = [
  'kernelSize',
  'inChannels',
  'outChannels',
  'featureSize',
  'featureWidth',
  'stride',
  'padding',
  'dilation',
  'multiplier',
] as const satisfies readonly (keyof Choice)[]

/** Multiply–accumulates of the side that is done last; 0 where the layer cannot be drawn. */
export function raceLength(choice: DrawnChoice): number {
  const { setting } = drawLayer(choice)
  const sides = (['standard', 'separable'] as const).map((kind) => convPlan({ ...setting, kind }))
  return Math.max(...sides.map((side) => (side.ok ? side.value.macs : 0)))
}
