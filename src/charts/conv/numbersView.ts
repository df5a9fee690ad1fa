import { type CellSum, cellSum } from '../../core/conv/cellSum'
import type { ConvFrame } from '../../core/conv/frame'
import { firstChannel } from '../../core/conv/place'
import type { ConvScene, OutputCell, Spot } from '../../core/conv/setting'
import { lastOf } from './moments'
import { outputOf } from './rove'

/** What one stage tells at a moment: whose filter is shown, and which sum. */
export interface StageView {
  /** The output channel whose weights stand under the map. */
  readonly filter: number
  /** The channels of the map that it reads: from the first up to the last, left out. */
  readonly reads: readonly [first: number, end: number]
  /** Null where the stage rests. */
  readonly sum: CellSum | null
  /** Products of the sum that are done. */
  readonly done: number
}

/** What every stage does at a frame, computed once of each. */
export const viewsOf = (scene: ConvScene, spot: Spot | null) =>
  lastOf((frame: ConvFrame): readonly StageView[] =>
    scene.plan.stages.map((_, stage) => stageView(scene, frame, spot, stage)),
  )

/** The output the reader points at, else the cell in hand; else the stage rests. */
export function stageView(
  scene: ConvScene,
  frame: ConvFrame,
  spot: Spot | null,
  index: number,
): StageView {
  const stage = scene.plan.stages[index]!
  const pointed = pointedOf(spot, index)
  const inHand = frame.cell?.stage === index ? frame.cell : null
  const filter = pointed?.channel ?? weightOf(spot, index) ?? inHand?.channel ?? restingFilter()
  const cell = pointed ?? (inHand?.channel === filter ? inHand : null)
  const first = firstChannel(stage, filter)
  return {
    filter,
    reads: [first, first + stage.kernel[2]],
    sum: cell && cellSum(scene, cell),
    done: pointed ? stage.macsPerCell : frame.macsInCell,
  }

  /** Before its first cell a stage shows its first filter, and afterwards its last. */
  function restingFilter() {
    return (frame.doneCells[index] ?? 0) > 0 ? stage.output[2] - 1 : 0
  }
}

const pointedOf = (spot: Spot | null, stage: number): OutputCell | null =>
  spot?.kind === 'map' && spot.map === stage + 1 ? outputOf(spot) : null

const weightOf = (spot: Spot | null, stage: number) =>
  spot?.kind === 'weight' && spot.stage === stage ? spot.outChannel : undefined
