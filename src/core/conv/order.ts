import type { ConvPlan, OutputCell } from './setting'

/**
 * The output cell made in step `index`, from 0: stage by stage, channel by channel, row by row,
 * left to right.
 */
export function cellAt(plan: ConvPlan, index: number): OutputCell {
  let rest = index
  for (const [stage, { output, cells }] of plan.stages.entries()) {
    if (rest < cells) {
      const [height, width] = output
      const place = rest % (height * width)
      const channel = (rest - place) / (height * width)
      const x = place % width
      return { stage, y: (place - x) / width, x, channel }
    }
    rest -= cells
  }
  throw new RangeError(`there is no cell ${index}; the plan has ${plan.steps}`)
}

/** The step, from 0, in which an output cell is made. */
export function indexOf(plan: ConvPlan, cell: OutputCell): number {
  const [height, width] = plan.stages[cell.stage]!.output
  const within = (cell.channel * height + cell.y) * width + cell.x
  return plan.stages.slice(0, cell.stage).reduce((sum, stage) => sum + stage.cells, within)
}
