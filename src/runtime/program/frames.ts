import type { NetworkGraph } from '../../core/network'
import type { FrameProgram } from '../backends/handle'
import type { NamedWeights } from '../protocol'
import { as4D, memory, type Tensor4D, tensor } from '../tf'
import { compile, type HeldStep } from './compile'
import { madeAs, outputOf } from './graph'
import { pixelReader } from './pixels'

/** The network as tfjs ops, fed from a canvas: every backend can run this. */
export function framesThroughOps(
  graph: NetworkGraph,
  weights: NamedWeights,
  options: {
    readonly settle: () => void | Promise<void>
    readonly blocking: boolean
    readonly keep?: readonly string[]
    /** Puts a tensor on the device, where tfjs would wait until an op reads it. */
    readonly send?: (input: Tensor4D) => void
  },
): FrameProgram {
  const before = memory().numBytes
  const program = compile(graph, weights, options.keep)
  const weightBytes = memory().numBytes - before
  const pixels = pixelReader(graph.input)
  let input: Tensor4D | undefined
  let outputs: ReadonlyMap<string, Tensor4D> = new Map()
  let held: { readonly name: string; readonly step: HeldStep } | undefined

  const clearOutputs = () => {
    for (const output of outputs.values()) output.dispose()
    outputs = new Map()
  }
  const clear = () => {
    held?.step.dispose()
    held = undefined
    input?.dispose()
    input = undefined
    clearOutputs()
  }
  const uploaded = (): Tensor4D => {
    if (!input) throw new Error('run before upload')
    return input
  }
  return {
    trainableParams: program.trainableParams,
    steps: program.steps,
    weightBytes,
    upload: (frame) => {
      clear()
      input = as4D(tensor(pixels(frame), [1, ...graph.input]))
      options.send?.(input)
    },
    run: (timer) => {
      clearOutputs()
      outputs = program.runAll(uploaded(), timer)
    },
    hold: (name) => {
      if (held?.name !== name) {
        held?.step.dispose()
        held = undefined
        held = { name, step: program.hold(name, uploaded()) }
      }
      return held.step.run
    },
    settle: options.settle,
    read: (node = outputOf(graph)) => {
      const output = outputs.get(madeAs(graph, node))
      if (!output) throw new Error(`${node} is read before run`)
      const values = options.blocking ? output.dataSync() : output.data()
      return values as Float32Array | Promise<Float32Array> // maps are always float32
    },
    dispose: () => {
      clear()
      program.dispose()
    },
  }
}
