import { cellAt } from './order'
import type { ConvPlan, OutputCell } from './setting'

/** The computation at one moment: what is finished, and what is being made. */
export interface ConvFrame {
  /** From 0 to the plan's steps. */
  readonly position: number
  /** Whole cells finished. */
  readonly step: number
  /** The cell in hand, also at the moment it is complete; null before the first. */
  readonly cell: OutputCell | null
  /** Products done of the cell in hand, whole, in the order of its sum. */
  readonly macsInCell: number
  /** Products done since the start, whole. */
  readonly macsDone: number
  /** Finished cells of each stage. */
  readonly doneCells: readonly number[]
  readonly isOver: boolean
}

/** A position this close to a whole one is it: rates and fractions do not add up exactly. */
const NEAR = 1e-9

const clamped = (value: number, most: number): number => (value > 0 ? Math.min(value, most) : 0)

/**
 * The moment at a position. For n − 1 < position ≤ n the cell in hand is the nth, and the fraction
 * says how many of its products are done. Positions outside are moved to the nearest end.
 */
export function frameAt(plan: ConvPlan, position: number): ConvFrame {
  const given = clamped(position, plan.steps)
  const nearest = Math.round(given)
  const at = Math.abs(given - nearest) < NEAR ? nearest : given
  const step = Math.floor(at)
  const inHand = Math.ceil(at) - 1
  const cell = inHand < 0 ? null : cellAt(plan, inHand)
  const perCell = cell ? plan.stages[cell.stage]!.macsPerCell : 0
  const macsInCell = Math.floor(perCell * (at - inHand + NEAR / 2))
  const doneCells = cellsPerStage(plan, step)
  const finished = doneCells.reduce(
    (sum, cells, stage) => sum + cells * plan.stages[stage]!.macsPerCell,
    0,
  )
  const macsDone = at === step ? finished : finished + macsInCell
  return { position: at, step, cell, macsInCell, macsDone, doneCells, isOver: at === plan.steps }
}

function cellsPerStage(plan: ConvPlan, step: number): readonly number[] {
  let rest = step
  return plan.stages.map(({ cells }) => {
    const done = Math.min(rest, cells)
    rest -= done
    return done
  })
}

/** Multiply–accumulates up to a position, fractions of one included. */
export function macsAt(plan: ConvPlan, position: number): number {
  let rest = clamped(position, plan.steps)
  let macs = 0
  for (const { cells, macsPerCell } of plan.stages) {
    const done = Math.min(rest, cells)
    macs += done * macsPerCell
    rest -= done
  }
  return macs
}

/** The position at which so many multiply–accumulates are done: the inverse of `macsAt`. */
export function positionAtMacs(plan: ConvPlan, macs: number): number {
  let rest = clamped(macs, plan.macs)
  let position = 0
  for (const stage of plan.stages) {
    const done = Math.min(rest, stage.macs)
    position += done === stage.macs ? stage.cells : done / stage.macsPerCell
    rest -= done
  }
  return position
}
