import { convPlan } from '../core/conv/plan'
import { DRAWN_FIELDS, type DrawnChoice, drawLayer } from './drawn'

/** Of the drawn layer, all that its race follows from: both sides' kinds are given. */
export const FIELDS_RACED = DRAWN_FIELDS.filter((field) => field !== 'kind' && field !== 'groups')

/** Multiply–accumulates of the side that is done last; 0 where the layer cannot be drawn. */
export function raceLength(choice: DrawnChoice): number {
  const { setting } = drawLayer(choice)
  const sides = (['standard', 'separable'] as const).map((kind) => convPlan({ ...setting, kind }))
  return Math.max(...sides.map((side) => (side.ok ? side.value.macs : 0)))
}
