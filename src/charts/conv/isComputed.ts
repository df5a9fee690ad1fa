import type { ConvFrame } from '../../core/conv/frame'
import type { ConvPlan, Spot } from '../../core/conv/setting'

/** Whether a value is there at a moment: inputs and weights always, outputs once they are made. */
export function isComputed(plan: ConvPlan, { doneCells }: ConvFrame, spot: Spot): boolean {
  if (spot.kind === 'weight' || spot.map === 0) return true
  const [height, width] = plan.stages[spot.map - 1]?.output ?? [0, 0]
  const before = (spot.channel * height + spot.y) * width + spot.x
  return before < (doneCells[spot.map - 1] ?? 0)
}
