import type { HWC } from '../../core/layer'
import { INPUT, type NetworkGraph } from '../../core/network'
import type { NamedWeights, StepInfo } from '../protocol'
import { type Tensor, type Tensor4D, tidy } from '../tf'
import type { StepWatch } from '../timing/stepWatch'
import { isTrainable, shapesOf, sizeOf, weightSlots } from '../weights/names'
import { fuse, lastReads, type Step } from './fuse'
import { madeAs, outputOf } from './graph'
import { type StepOp, stepOp } from './ops'
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
  run(input: Tensor4D, watch?: Watch): Tensor4D
  /** The output and what was to be kept, by name; all of it is the caller's to dispose of. */
  runAll(input: Tensor4D, timer?: StepWatch, watch?: Watch): ReadonlyMap<string, Tensor4D>
  /** Runs all that comes before a step, which can then be run again and again. */
  hold(step: string, input: Tensor4D): HeldStep
  dispose(): void
}

type Watch = (node: string, value: Tensor4D) => void

/** One step and the values it reads. */
export interface HeldStep {
  run(): void
  dispose(): void
}

/**
 * Walks the graph once, folds and fuses, uploads the weights. Nothing is kept between runs:
 * each value is freed as soon as its last reader has run. The values of nodes in `keep` are outputs
 * beside the last one.
 */
export function compile(
  graph: NetworkGraph,
  weights: NamedWeights,
  keep: readonly string[] = [],
): Program {
  const shapes = shapesOf(graph)
  const output = outputOf(graph)
  const kept = keep.map((name) => madeAs(graph, name))
  const outputs = [...new Set([output, ...kept])]
  const steps = fuse(graph, kept)
  const dead = lastReads(steps, ...outputs)
  const ops = opsFor(steps, shapes, weights)

  /** Runs some steps on the values that are there; frees everything if one of them fails. */
  const advance = (
    values: Map<string, Tensor4D>,
    count: number,
    timer?: StepWatch,
    watch?: Watch,
  ) => {
    try {
      for (let index = 0; index < count; index++) {
        const step = steps[index]!
        timer?.before(index)
        const from = step.inputs.map((name) => values.get(name)!)
        const value = tidy(() => ops[index]!.run(from))
        values.set(step.output, value)
        watch?.(step.output, value)
        for (const name of dead[index]!) free(values, name)
        timer?.after(index)
      }
    } catch (error) {
      for (const name of [...values.keys()]) free(values, name)
      throw error
    }
  }

  const runAll: Program['runAll'] = (input, timer, watch) => {
    const values = new Map([[INPUT, input]])
    advance(values, steps.length, timer, watch)
    if (outputs.includes(INPUT)) values.set(INPUT, input.clone())
    else values.delete(INPUT)
    return values
  }

  return {
    input: graph.input,
    output: shapes.get(output)!,
    trainableParams: countTrainable(graph, weights),
    steps: stepInfos(graph, steps, () => 'tfjs'),
    run: (input, watch) => {
      const values = runAll(input, undefined, watch)
      for (const name of kept) if (name !== output) values.get(name)!.dispose()
      return values.get(output)!
    },
    runAll,
    hold: (name, input) => {
      const index = steps.findIndex((step) => step.output === name)
      const step = steps[index]
      if (!step) throw new Error(`no step ${name}`)
      const values = new Map([[INPUT, input]])
      advance(values, index)
      return {
        run: () => {
          const from = step.inputs.map((wanted) => values.get(wanted)!)
          tidy(() => ops[index]!.run(from)).dispose()
        },
        dispose: () => {
          for (const left of [...values.keys()]) free(values, left)
        },
      }
    },
    dispose: () => disposeOps(ops),
  }
}

/** Lets a value go, unless it is the caller's input. */
function free(values: Map<string, Tensor4D>, name: string): void {
  if (name === INPUT) return
  values.get(name)?.dispose()
  values.delete(name)
}

/** Every step's op with its constants on the device, or none of them. */
function opsFor(
  steps: readonly Step[],
  shapes: ReadonlyMap<string, HWC>,
  weights: NamedWeights,
): readonly StepOp[] {
  const ops: StepOp[] = []
  try {
    for (const step of steps)
      tidy(() => {
        const op = stepOp(step, {
          inputs: step.inputs.map((name) => shapes.get(name)!),
          output: shapes.get(step.output)!,
          weights,
        })
        ops.push(op)
        return [...op.constants] as Tensor[] // what a step keeps on the device is tensors
      })
    return ops
  } catch (error) {
    disposeOps(ops)
    throw error
  }
}

function disposeOps(ops: readonly StepOp[]): void {
  for (const op of ops) for (const constant of op.constants) constant.dispose()
}

export function countTrainable(graph: NetworkGraph, weights: NamedWeights): number {
  return weightSlots(graph)
    .filter(isTrainable)
    .reduce((total, slot) => total + sizeOf(weights.get(slot.name)?.shape ?? [0]), 0)
}
