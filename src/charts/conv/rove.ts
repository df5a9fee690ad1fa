import type { ConvPlan, OutputCell, Spot } from '../../core/conv/setting'

/** What takes the keyboard as one: a map, or all kernels of a stage. */
export type RoveTarget =
  | { readonly kind: 'map'; readonly map: number }
  | { readonly kind: 'weight'; readonly stage: number }

/** A place in a target: a cell of a sheet of a stack; a map is a single stack. */
export interface RovePlace {
  readonly y: number
  readonly x: number
  readonly sheet: number
  readonly stack: number
}

/** How many of each there are. */
export interface RoveShape {
  readonly rows: number
  readonly columns: number
  readonly sheets: number
  readonly stacks: number
}

export const roveTargets = ({ stages }: ConvPlan): readonly RoveTarget[] => [
  { kind: 'map', map: 0 },
  ...stages.flatMap((_, stage): RoveTarget[] => [
    { kind: 'weight', stage },
    { kind: 'map', map: stage + 1 },
  ]),
]

export const targetOf = (spot: Spot): RoveTarget =>
  spot.kind === 'map' ? { kind: 'map', map: spot.map } : { kind: 'weight', stage: spot.stage }

/** The same for the same target: a React key, and the name of what a reader remembers of it. */
export const targetKey = (target: RoveTarget) =>
  target.kind === 'map' ? `m${target.map}` : `k${target.stage}`

export function roveShape(plan: ConvPlan, target: RoveTarget): RoveShape {
  if (target.kind === 'map') {
    const shape = target.map === 0 ? plan.stages[0]?.input : plan.stages[target.map - 1]?.output
    const [rows, columns, sheets] = shape ?? [1, 1, 1]
    return { rows, columns, sheets, stacks: 1 }
  }
  const [rows, columns, sheets, stacks] = plan.stages[target.stage]?.kernel ?? [1, 1, 1, 1]
  return { rows, columns, sheets, stacks }
}

export const placeOf = (spot: Spot): RovePlace =>
  spot.kind === 'map'
    ? { y: spot.y, x: spot.x, sheet: spot.channel, stack: 0 }
    : { y: spot.y, x: spot.x, sheet: spot.inChannel, stack: spot.outChannel }

export const spotAt = (target: RoveTarget, { y, x, sheet, stack }: RovePlace): Spot =>
  target.kind === 'map'
    ? { kind: 'map', map: target.map, y, x, channel: sheet }
    : { kind: 'weight', stage: target.stage, y, x, inChannel: sheet, outChannel: stack }

/** A place that sizes have changed around, put back inside. */
export const settlePlace = (place: RovePlace, shape: RoveShape): RovePlace => ({
  y: within(place.y, shape.rows),
  x: within(place.x, shape.columns),
  sheet: within(place.sheet, shape.sheets),
  stack: within(place.stack, shape.stacks),
})

/** Counts a place from 0, in the order of its sheets: a slider's value. */
export const placeIndex = ({ y, x, sheet, stack }: RovePlace, shape: RoveShape) =>
  ((stack * shape.sheets + sheet) * shape.rows + y) * shape.columns + x

export const placeCount = ({ rows, columns, sheets, stacks }: RoveShape) =>
  rows * columns * sheets * stacks

const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))

/**
 * Where a key takes a place; null for keys that are not the picture's. Arrows walk a sheet and
 * stop at its edges, Home and End go to the ends of a row. Sheets recede upward, so Page Up goes
 * to the next channel: of the kernels that is the next output's, and with Shift the next sheet.
 */
export function rove(
  key: string,
  isShifted: boolean,
  place: RovePlace,
  shape: RoveShape,
): RovePlace | null {
  const to = (part: Partial<RovePlace>) => settlePlace({ ...place, ...part }, shape)
  const { y, x, sheet, stack } = place
  switch (key) {
    case 'ArrowLeft':
      return to({ x: x - 1 })
    case 'ArrowRight':
      return to({ x: x + 1 })
    case 'ArrowUp':
      return to({ y: y - 1 })
    case 'ArrowDown':
      return to({ y: y + 1 })
    case 'Home':
      return to({ x: 0 })
    case 'End':
      return to({ x: shape.columns - 1 })
    case 'PageUp':
    case 'PageDown': {
      const by = key === 'PageUp' ? 1 : -1
      return shape.stacks > 1 && !isShifted ? to({ stack: stack + by }) : to({ sheet: sheet + by })
    }
    default:
      return null
  }
}

/** The output value a spot is, if it is one. */
export const outputOf = (spot: Spot): OutputCell | null =>
  spot.kind === 'map' && spot.map > 0
    ? { stage: spot.map - 1, y: spot.y, x: spot.x, channel: spot.channel }
    : null
