import type { HWC } from '../../core/layer'
import { INPUT, type NetworkGraph } from '../../core/network'
import type { NamedWeights, StepInfo } from '../protocol'
import { type Tensor4D, tidy } from '../tf'
import { isTrainable, shapesOf, sizeOf, weightSlots } from '../weights/names'
import { fuse, lastReads, outputOf } from './fuse'
import { stepOp } from './ops'
import { stepInfos } from './stepInfos'

/** A network as tfjs ops with its weights on the backend. */
export interface Program {
  readonly input: HWC
  readonly output: HWC
  /** Trainable values in the tensors the program was made from. */
  readonly trainableParams: number
  readonly steps: readonly StepInfo[]
  /**
   * The output is the caller's to dispose of; `input` stays the caller's too. `watch` sees each
   * step's value, by the name of the last node in it, before anything reads it.
   */
  run(input: Tensor4D, watch?: (node: string, value: Tensor4D) => void): Tensor4D
  dispose(): void
}

/**
 * Walks the graph once, folds and fuses, uploads the weights. Nothing is kept between runs:
 * each value is freed as soon as its last reader has run.
 */
export function compile(graph: NetworkGraph, weights: NamedWeights): Program {
  const shapes = shapesOf(graph)
  const output = outputOf(graph)
  const steps = fuse(graph)
  const dead = lastReads(steps, output)
  const ops = steps.map((step) =>
    stepOp(step, {
      inputs: step.inputs.map((name) => shapes.get(name)!),
      output: shapes.get(step.output)!,
      weights,
    }),
  )

  const run: Program['run'] = (input, watch) => {
    const values = new Map<string, Tensor4D>([[INPUT, input]])
    steps.forEach((step, index) => {
      const from = step.inputs.map((name) => values.get(name)!)
      const value = tidy(() => ops[index]!.run(from))
      values.set(step.output, value)
      watch?.(step.output, value)
      for (const name of dead[index]!) if (name !== INPUT) values.get(name)!.dispose()
    })
    const result = values.get(output)!
    return result === input ? result.clone() : result
  }

  return {
    input: graph.input,
    output: shapes.get(output)!,
    trainableParams: countTrainable(graph, weights),
    steps: stepInfos(graph, steps, () => 'tfjs'),
    run,
    dispose: () => {
      for (const op of ops) for (const constant of op.constants) constant.dispose()
    },
  }
}

export function countTrainable(graph: NetworkGraph, weights: NamedWeights): number {
  return weightSlots(graph)
    .filter(isTrainable)
    .reduce((total, slot) => total + sizeOf(weights.get(slot.name)?.shape ?? [0]), 0)
}
