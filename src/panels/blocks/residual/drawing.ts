import type { BlockOperation, DrawnBlock } from '../../../charts/blocks/layoutResidualBlocks'
import { pieceSizes } from '../../../core/bottleneck/memory'
import type { StepId, TensorId } from '../../../core/bottleneck/steps'
import type { BlockStudy } from './study'

/** A block as it is drawn: rows of tensors by what makes them. */
export interface BlockDrawing {
  readonly drawn: DrawnBlock
  /** The tensor of each row. */
  readonly rows: readonly TensorId[]
  /** The steps between them; a sum over pieces has taken the addition in. */
  readonly steps: readonly StepId[]
}

/** In pieces the skip is the first term of the sum, so that no addition follows. */
export function drawBlock(study: BlockStudy): BlockDrawing {
  const { setting, middle, pieces, obstacle, side } = study
  const isCut = pieces > 1
  const hasSum = isCut && study.steps.some(({ id }) => id === 'add')
  const steps = hasSum ? study.steps.filter(({ id }) => id !== 'add') : study.steps
  const rows: readonly TensorId[] = ['input', ...steps.map(({ id }) => id)]
  const cutSteps = new Set(
    study.moments.filter(({ piece }) => piece !== null).map(({ step }) => step),
  )
  const sizes = pieceSizes(middle, pieces)
  const parts = (id: TensorId, channels: number) =>
    isCut && id !== 'project' && id !== 'input' && cutSteps.has(id) ? sizes : [channels]
  return {
    rows,
    steps: steps.map(({ id }) => id),
    drawn: {
      key: side,
      tensors: [
        {
          key: 'input',
          side: setting.resolution,
          channels: setting.inChannels,
          parts: [setting.inChannels],
        },
        ...steps.map(({ id, output }) => ({
          key: id,
          side: output[0],
          channels: output[2],
          parts: parts(id, output[2]),
        })),
      ],
      operations: steps.map((step): BlockOperation => {
        const sums = isCut && step.id === 'project'
        const reads = sums && hasSum ? [...step.reads, 'input' as const] : step.reads
        return {
          key: step.id,
          kernel: step.kernel,
          isDepthwise: step.id === 'depthwise',
          reads: reads.map((name) => rows.indexOf(name)),
          adds: step.id === 'add' || sums,
        }
      }),
      lacksSkip: obstacle !== null && side === 'inverted',
    },
  }
}
