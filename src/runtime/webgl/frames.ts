import { INPUT, type NetworkGraph } from '../../core/network'
import type { FrameProgram } from '../backends/handle'
import { countTrainable } from '../program/compile'
import { fuse, outputOf } from '../program/fuse'
import { stepInfos } from '../program/stepInfos'
import type { NamedWeights } from '../protocol'
import { memory, type Tensor4D } from '../tf'
import { shapesOf } from '../weights/names'
import type { Device } from './device'
import { finished, readPlanes, type Target } from './readback'
import { schedule } from './schedule'
import { withoutFinalSoftmax } from './softmax'

/**
 * The network as draws of our own on tfjs' context. A softmax at the very end is worked out on the
 * CPU from the values read back, since a thousand exponentials cost less there than one more draw.
 */
export function framesThroughDraws(
  device: Device,
  graph: NetworkGraph,
  weights: NamedWeights,
): FrameProgram {
  const { gl, runner } = device
  const { graph: drawn, finish } = withoutFinalSoftmax(graph)
  const output = drawn.nodes.length === 0 ? INPUT : outputOf(drawn)
  const before = memory().numBytes
  const plan = schedule(device, drawn, weights, output)
  const tensors = new Map<string, Tensor4D>()
  let target: Target = plan.frameTarget
  const clear = () => {
    for (const tensor of tensors.values()) tensor.dispose()
    tensors.clear()
  }
  return {
    trainableParams: countTrainable(graph, weights),
    steps: stepInfos(graph, fuse(graph), () => 'own'),
    weightBytes: memory().numBytes - before,
    outputShape: shapesOf(graph).get(outputOf(graph))!, // shapesOf knows every node
    upload: (frame) => {
      clear()
      gl.activeTexture(gl.TEXTURE0)
      gl.bindTexture(gl.TEXTURE_2D, plan.frame)
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, gl.RGBA, gl.UNSIGNED_BYTE, frame)
      target = plan.frameTarget
    },
    run: () => {
      for (const action of plan.actions)
        if (action.kind === 'draw') runner.run(action.passes)
        else action.run(tensors)
      if (plan.output) target = { framebuffer: plan.output.framebuffer, isFloat: true }
    },
    settle: () => finished(device, target),
    read: () => {
      if (plan.output) {
        const values = readPlanes(device, plan.output)
        return values instanceof Float32Array ? finish(values) : values.then(finish)
      }
      const tensor = tensors.get(output)!
      const values = device.blocking ? tensor.dataSync() : tensor.data()
      return values instanceof Promise
        ? values.then((all) => finish(all as Float32Array)) // the output is always float32
        : finish(values as Float32Array)
    },
    dispose: () => {
      clear()
      plan.dispose()
    },
  }
}
