import type { NetworkGraph } from '../../core/network'
import type { FrameProgram } from '../backends/handle'
import type { NamedWeights } from '../protocol'
import { as4D, memory, type Tensor4D, tensor } from '../tf'
import { compile } from './compile'
import { pixelReader } from './pixels'

/** The network as tfjs ops, fed from a canvas: every backend can run this. */
export function framesThroughOps(
  graph: NetworkGraph,
  weights: NamedWeights,
  options: {
    readonly settle: () => void | Promise<void>
    readonly blocking: boolean
    /** Puts a tensor on the device, where tfjs would wait until an op reads it. */
    readonly send?: (input: Tensor4D) => void
  },
): FrameProgram {
  const before = memory().numBytes
  const program = compile(graph, weights)
  const weightBytes = memory().numBytes - before
  const pixels = pixelReader(graph.input)
  let input: Tensor4D | undefined
  let output: Tensor4D | undefined
  const clear = () => {
    input?.dispose()
    output?.dispose()
    input = undefined
    output = undefined
  }
  return {
    trainableParams: program.trainableParams,
    steps: program.steps,
    weightBytes,
    outputShape: program.output,
    upload: (frame) => {
      clear()
      input = as4D(tensor(pixels(frame), [1, ...graph.input]))
      options.send?.(input)
    },
    run: () => {
      if (!input) throw new Error('run before upload')
      output = program.run(input)
    },
    settle: options.settle,
    read: () => {
      if (!output) throw new Error('read before run')
      const values = options.blocking ? output.dataSync() : output.data()
      return values as Float32Array | Promise<Float32Array> // the output is always float32
    },
    dispose: () => {
      clear()
      program.dispose()
    },
  }
}
