import type { HWC } from '../../core/layer'
import { INPUT, type NetworkGraph } from '../../core/network'
import { fuse, lastReads, type Step } from '../program/fuse'
import { type StepOp, stepOp } from '../program/ops'
import type { NamedWeights } from '../protocol'
import { memory, type Tensor4D, tidy } from '../tf'
import { shapesOf } from '../weights/names'
import { fromTensor, inSizeOf, planeTextures, toTensor } from './adopt'
import type { Device } from './device'
import { identityStep } from './identity'
import type { Pass } from './passes'
import { blocksOf, floatTexture, framebufferOf, PlanePool, type Planes } from './planes'
import type { Target } from './readback'
import { type OwnStep, ownStep } from './steps'
import { emptyTexture } from './texture'

/** Draws of ours, what tfjs makes of the tensors there are, or what it may forget. */
export type Action =
  | { readonly kind: 'draw'; readonly passes: Pass[] }
  | { readonly kind: 'tfjs'; run(tensors: Map<string, Tensor4D>): void }
  | { readonly kind: 'free'; readonly name: string }

/** One step and all that is done for it: its inputs laid out, its draw or ops, what is let go. */
export interface ScheduledStep {
  readonly step: Step
  readonly how: 'own' | 'tfjs'
  readonly actions: Action[]
}

/** Everything a network needs on the device, and the order to do it in. */
interface Schedule {
  readonly steps: readonly ScheduledStep[]
  /** What is left to do after the last step. */
  readonly rest: readonly Action[]
  readonly frame: WebGLTexture
  readonly frameTarget: Target
  /** A value as a draw of ours made it; undefined where it is the tensor of that name. */
  planes(name: string): Planes | undefined
  readonly weightBytes: number
  dispose(): void
}

/**
 * Each step as one draw of ours where it qualifies, else as tfjs ops between two conversions.
 * Maps get their textures here, once: a texture is handed on as soon as its last reader has drawn.
 */
export function schedule(
  device: Device,
  graph: NetworkGraph,
  weights: NamedWeights,
  outputs: readonly string[],
): Schedule {
  const scheduler = new Scheduler(device, graph, weights, outputs)
  try {
    scheduler.addAll()
    return scheduler.finish()
  } catch (error) {
    scheduler.dispose()
    throw error
  }
}

class Scheduler {
  private readonly shapes: ReadonlyMap<string, HWC>
  private readonly pool: PlanePool
  private readonly planes = new Map<string, Planes>()
  private readonly tensors = new Set<string>()
  private readonly constants: WebGLTexture[] = []
  private readonly ops: StepOp[] = []
  private readonly steps: ScheduledStep[] = []
  private readonly rest: Action[] = []
  /** Where what is thought of next is written down. */
  private actions: Action[] = this.rest
  private weightBytes = 0
  private readonly frame: WebGLTexture
  private readonly frameTarget: Target

  constructor(
    private readonly device: Device,
    private readonly graph: NetworkGraph,
    private readonly weights: NamedWeights,
    private readonly outputs: readonly string[],
  ) {
    const { gl, counter } = device
    const [height, width] = graph.input
    this.shapes = shapesOf(graph)
    this.pool = new PlanePool(gl, counter)
    this.frame = emptyTexture(gl, gl.RGBA8, width, height)
    this.frameTarget = { framebuffer: framebufferOf(gl, [this.frame]), isFloat: false }
    counter.textures += 1
  }

  addAll(): void {
    const before = memory().numBytes
    const steps = fuse(this.graph, this.outputs)
    const dead = lastReads(steps, ...this.outputs)
    steps.forEach((step, index) => {
      this.actions = []
      this.steps.push({ step, how: this.add(step), actions: this.actions })
      this.release(dead[index]!)
    })
    this.actions = this.rest
    if (this.outputs.includes(INPUT)) this.planesOf(INPUT)
    this.weightBytes += memory().numBytes - before
    this.checkTargets()
  }

  /** A texture there was no memory for leaves its framebuffer incomplete, and says nothing else. */
  private checkTargets(): void {
    const { gl } = this.device
    const passes = this.steps.flatMap(({ actions }) =>
      actions.flatMap((action) => (action.kind === 'draw' ? action.passes : [])),
    )
    for (const target of new Set(passes.map((pass) => pass.target))) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, target)
      const status = gl.checkFramebufferStatus(gl.FRAMEBUFFER)
      if (status !== gl.FRAMEBUFFER_COMPLETE && !gl.isContextLost())
        throw new Error(`a texture could not be allocated: framebuffer status ${status}`)
    }
  }

  finish(): Schedule {
    const { steps, rest, frame, frameTarget, weightBytes } = this
    return {
      steps,
      rest,
      frame,
      frameTarget,
      weightBytes,
      planes: (name) => this.planes.get(name),
      dispose: () => this.dispose(),
    }
  }

  dispose(): void {
    const { gl, counter } = this.device
    for (const op of this.ops) for (const constant of op.constants) constant.dispose()
    for (const texture of [...this.constants, this.frame]) gl.deleteTexture(texture)
    gl.deleteFramebuffer(this.frameTarget.framebuffer)
    counter.textures -= this.constants.length + 1
    this.pool.dispose()
  }

  private add(step: Step): ScheduledStep['how'] {
    const inputs = step.inputs.map((name) => this.shapes.get(name)!)
    const first = this.planes.get(step.inputs[0]!)
    const fromFrame = step.inputs[0] === INPUT && !first
    const counts = step.inputs.map(
      (name, index) => this.planes.get(name)?.count ?? planesFor(inputs[index]!),
    )
    const own = ownStep(step, {
      inputs,
      inputPlanes: counts[0]!,
      isEven: counts.every((count) => count === counts[0]),
      fromFrame,
      weights: this.weights,
      maxTextureSize: this.device.maxTextureSize,
    })
    if (own && this.fits(step)) {
      this.draw(own, step.inputs, step.output)
      return 'own'
    }
    this.useTfjs(step)
    return 'tfjs'
  }

  private draw(own: OwnStep, inputs: readonly string[], output: string): void {
    const { gl, counter } = this.device
    const from = own.readsFrame ? [] : inputs.map((name) => this.planesOf(name))
    const to = this.pool.take(this.shapes.get(output)!, own.planes)
    this.planes.set(output, to)
    const textures: Record<string, WebGLTexture> = own.readsFrame
      ? { frame: this.frame }
      : { ...planeTextures(from[0]!), ...(from[1] ? planeTextures(from[1], 'other') : {}) }
    if (own.weights) {
      const { width, height, values } = own.weights
      textures.weights = floatTexture(gl, width, height, values)
      this.constants.push(textures.weights)
      counter.textures += 1
      this.weightBytes += values.byteLength
    }
    const [height, width] = this.graph.input
    this.pass({
      source: own.source,
      textures,
      sizes: {
        inSize: own.readsFrame ? [height, width, width, 1] : inSizeOf(from[0]!),
        outSize: [to.columns, to.blocks],
      },
      target: to.framebuffer,
      width: to.columns * to.blocks,
      height: to.shape[0],
    })
  }

  private pass(pass: Pass): void {
    const last = this.actions[this.actions.length - 1]
    if (last?.kind === 'draw') last.passes.push(pass)
    else this.actions.push({ kind: 'draw', passes: [pass] })
  }

  private useTfjs(step: Step): void {
    const op = stepOp(step, {
      inputs: step.inputs.map((name) => this.shapes.get(name)!),
      output: this.shapes.get(step.output)!,
      weights: this.weights,
    })
    this.ops.push(op)
    for (const name of step.inputs) this.tensorOf(name)
    this.tensors.add(step.output)
    this.actions.push({
      kind: 'tfjs',
      run: (tensors) => {
        const from = step.inputs.map((name) => tensors.get(name)!) // made by the actions before
        tensors.set(
          step.output,
          tidy(() => op.run(from)),
        )
      },
    })
  }

  /** The planes of a value, laid out now if it is still a frame or a tensor. */
  private planesOf(name: string): Planes {
    const known = this.planes.get(name)
    if (known) return known
    if (name === INPUT && !this.tensors.has(INPUT)) {
      this.draw(identityStep(), [INPUT], INPUT)
      return this.planes.get(INPUT)!
    }
    const shape = this.shapes.get(name)!
    const planes = this.pool.take(shape, planesFor(shape))
    this.planes.set(name, planes)
    this.actions.push({
      kind: 'tfjs',
      run: (tensors) => fromTensor(this.device, tensors.get(name)!, planes),
    })
    return planes
  }

  private tensorOf(name: string): void {
    if (this.tensors.has(name)) return
    const planes = this.planesOf(name)
    this.tensors.add(name)
    this.actions.push({
      kind: 'tfjs',
      run: (tensors) => tensors.set(name, toTensor(this.device, planes)),
    })
  }

  private release(names: readonly string[]): void {
    for (const name of names) {
      const planes = this.planes.get(name)
      if (planes) this.pool.give(planes)
      this.planes.delete(name)
      if (!this.tensors.delete(name)) continue
      this.actions.push({ kind: 'free', name })
    }
  }

  /** Whether the maps a step reads and writes are small enough to be laid out as planes. */
  private fits(step: Step): boolean {
    return [...step.inputs, step.output].every((name) => {
      const [height, width, channels] = this.shapes.get(name)!
      const columns = Math.ceil(width / planesFor([height, width, channels]))
      return Math.max(height, columns * blocksOf(channels)) <= this.device.maxTextureSize
    })
  }
}

/** A row of one pixel would leave three of four textures empty. */
const planesFor = ([, width]: HWC): 1 | 4 => (width === 1 ? 1 : 4)
