import { firstChannel } from '../../core/conv/place'
import type { ConvPlan, Spot } from '../../core/conv/setting'
import type { ChannelLabel } from './layoutLinks'
import type { SolidLayout } from './layoutSolid'
import { placeOf, type RoveTarget, targetKey, targetOf } from './rove'
import { cellUnder, type Point } from './solidBlock'

/** The sheet a reader has brought to the front, of the map or the kernel it belongs to. */
export interface Lift {
  readonly target: string
  readonly stack: number
  readonly sheet: number
}

/** Depth of a spot's sheet: a filter's sheets stand behind one another as their channels do. */
export function liftOf(plan: ConvPlan, spot: Spot): Lift {
  const { sheet, stack } = placeOf(spot)
  const stage = spot.kind === 'weight' ? plan.stages[spot.stage] : undefined
  const depth = stage ? firstChannel(stage, stack) + sheet : sheet
  return { target: targetKey(targetOf(spot)), stack, sheet: depth }
}

/** Of the sheets of a block, the one in front that is not the first. */
export const liftedSheet = (lift: Lift | null, target: RoveTarget, stack = 0): number | null =>
  lift && lift.target === targetKey(target) && lift.stack === stack ? lift.sheet : null

/** Half the side of what a channel's number may be pressed on. */
const LABEL_REACH = 11

/** What is drawn at a place; a channel's number stands for its sheet, at the spot's own place. */
export function spotUnder(
  plan: ConvPlan,
  layout: SolidLayout,
  labels: readonly ChannelLabel[],
  spot: Spot | null,
  liftedIn: (target: RoveTarget, stack?: number) => number | null,
  point: Point,
): Spot | null {
  for (const [map, block] of layout.maps.entries()) {
    const cell = cellUnder(block, point, liftedIn({ kind: 'map', map }))
    if (cell) return { kind: 'map', map, y: cell.y, x: cell.x, channel: cell.sheet }
  }
  for (const [index, stage] of plan.stages.entries()) {
    for (const [outChannel, block] of layout.kernels[index]!.entries()) {
      const first = firstChannel(stage, outChannel)
      const hasSheet = (sheet: number) => sheet >= first && sheet < first + stage.kernel[2]
      const lifted = liftedIn({ kind: 'weight', stage: index }, outChannel)
      const cell = cellUnder(block, point, lifted, hasSheet)
      if (!cell) continue
      const { y, x, sheet } = cell
      return { kind: 'weight', stage: index, y, x, inChannel: sheet - first, outChannel }
    }
  }
  const label = labels.find(({ x, y }) => Math.hypot(point.x - x, point.y - y) <= LABEL_REACH)
  if (label?.kind !== 'map') return null
  const isSame = spot?.kind === 'map' && spot.map === label.index
  const place = isSame ? { y: spot.y, x: spot.x } : { y: 0, x: 0 }
  return { kind: 'map', map: label.index, ...place, channel: label.channel }
}
