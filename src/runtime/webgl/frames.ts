import type { NetworkGraph } from '../../core/network'
import type { FrameProgram } from '../backends/handle'
import { countTrainable } from '../program/compile'
import { madeAs, outputOf } from '../program/graph'
import { stepInfos } from '../program/stepInfos'
import type { NamedWeights } from '../protocol'
import type { Tensor4D } from '../tf'
import type { Device } from './device'
import { finished, readView, type Target } from './readback'
import { type Action, schedule } from './schedule'
import { withoutFinalSoftmax } from './softmax'

type Tensors = Map<string, Tensor4D>

/**
 * The network as draws of our own on tfjs' context. A softmax at the very end is worked out on the
 * CPU from the values read back, since a thousand exponentials cost less there than one more draw.
 */
export function framesThroughDraws(
  device: Device,
  graph: NetworkGraph,
  weights: NamedWeights,
  keep: readonly string[] = [],
): FrameProgram {
  const { gl, runner } = device
  const output = outputOf(graph)
  const { graph: drawn, finish } = withoutFinalSoftmax(graph)
  const drawnOutput = outputOf(drawn)
  /** Where a node's value is found after a run. */
  const placeOf = (node: string): string => {
    const name = madeAs(graph, node)
    return name === output ? drawnOutput : madeAs(drawn, name)
  }
  const plan = schedule(device, drawn, weights, [...new Set([output, ...keep].map(placeOf))])
  const howOf = new Map(plan.steps.map(({ step, how }) => [step.output, how]))
  const tensors: Tensors = new Map()
  let target: Target = plan.frameTarget
  /** The step that `tensors` are what it reads. */
  let held: number | undefined

  const clear = () => {
    for (const tensor of tensors.values()) tensor.dispose()
    tensors.clear()
    held = undefined
  }
  const perform = (actions: readonly Action[], on: Tensors) => {
    for (const action of actions)
      if (action.kind === 'draw') runner.run(action.passes)
      else if (action.kind === 'tfjs') action.run(on)
      else {
        on.get(action.name)?.dispose()
        on.delete(action.name)
      }
  }
  const targetAt = (name: string): Target => {
    const view = plan.view(name)
    return view ? { framebuffer: view.planes.framebuffer, isFloat: true } : plan.frameTarget
  }

  return {
    trainableParams: countTrainable(graph, weights),
    steps: stepInfos(
      graph,
      plan.steps.map(({ step }) => step),
      (step) => howOf.get(step.output) ?? 'tfjs',
    ),
    weightBytes: plan.weightBytes,
    upload: (frame) => {
      clear()
      gl.activeTexture(gl.TEXTURE0)
      gl.bindTexture(gl.TEXTURE_2D, plan.frame)
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, gl.RGBA, gl.UNSIGNED_BYTE, frame)
      target = plan.frameTarget
    },
    run: (timer) => {
      clear()
      let working = 0
      for (const { actions, how } of plan.steps) {
        const watch = how === 'none' ? undefined : timer
        watch?.before(working)
        perform(actions, tensors)
        watch?.after(working)
        if (how !== 'none') working += 1
      }
      perform(plan.rest, tensors)
      target = targetAt(drawnOutput)
    },
    hold: (name) => {
      const index = plan.steps.findIndex(({ step }) => step.output === name)
      const actions = plan.steps[index]?.actions.filter(({ kind }) => kind !== 'free')
      if (!actions) throw new Error(`no step ${name}`)
      if (held !== index && actions.some(({ kind }) => kind === 'tfjs')) {
        clear()
        for (const before of plan.steps.slice(0, index)) perform(before.actions, tensors)
        held = index
      }
      target = lastTarget(actions) ?? plan.frameTarget
      return () => {
        const made: Tensors = new Map(tensors)
        perform(actions, made)
        for (const [key, tensor] of made) if (tensors.get(key) !== tensor) tensor.dispose()
      }
    },
    settle: () => finished(device, target),
    read: (node = output) => {
      const name = placeOf(node)
      const end = madeAs(graph, node) === output ? finish : itself
      const view = plan.view(name)
      const values = view ? readView(device, view) : readTensor(device, tensors.get(name)!)
      return values instanceof Float32Array ? end(values) : values.then(end)
    },
    dispose: () => {
      clear()
      plan.dispose()
    },
  }
}

const itself = (values: Float32Array): Float32Array => values

function lastTarget(actions: readonly Action[]): Target | undefined {
  const draw = actions.findLast((action) => action.kind === 'draw')
  const pass = draw?.passes.at(-1)
  return pass && { framebuffer: pass.target, isFloat: true }
}

function readTensor(device: Device, tensor: Tensor4D): Float32Array | Promise<Float32Array> {
  const values = device.blocking ? tensor.dataSync() : tensor.data()
  return values as Float32Array | Promise<Float32Array> // maps are always float32
}
