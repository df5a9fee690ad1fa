import type { HWC } from '../../core/layer'
import { INPUT, type NetworkGraph } from '../../core/network'
import { fuse, lastReads, type Step } from '../program/fuse'
import { type StepOp, stepOp } from '../program/ops'
import type { NamedWeights, StepInfo } from '../protocol'
import { memory, type Tensor4D, tidy } from '../tf'
import { shapesOf } from '../weights/names'
import { fromTensor, toTensor } from './adopt'
import type { Device } from './device'
import { gatherPass, passOf, sourcesOf } from './draws'
import { MOST_SOURCES } from './gatherShader'
import { type Home, homesOf, isJoined } from './homes'
import { identityStep } from './identity'
import { MapStore } from './maps'
import type { Pass } from './passes'
import { blocksOf, floatTexture, framebufferOf, PlanePool, planesFor } from './planes'
import type { Target } from './readback'
import { isLeftToReader, rearranged } from './rearrange'
import { type OwnStep, ownStep } from './steps'
import { emptyTexture } from './texture'
import { isView, refsOf, type Scattered, shiftOf, type View, wholeOf } from './views'
import type { WeightTexels } from './weightTexture'

/** Draws of ours, what tfjs makes of the tensors there are, or what it may forget. */
export type Action =
  | { readonly kind: 'draw'; readonly passes: Pass[] }
  | { readonly kind: 'tfjs'; run(tensors: Map<string, Tensor4D>): void }
  | { readonly kind: 'free'; readonly name: string }

/** One step and all that is done for it: its inputs laid out, its draw or ops, what is let go. */
export interface ScheduledStep {
  readonly step: Step
  readonly how: StepInfo['how']
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
  view(name: string): View | undefined
  readonly weightBytes: number
  dispose(): void
}

/**
 * Each step as draws of ours where it qualifies, else as tfjs ops between two conversions. Maps get
 * their textures here, once: a texture is handed on as soon as its last reader has drawn. Joining
 * and rearranging channels costs a draw only where no reader or maker can do it in passing.
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
  private readonly all: readonly Step[]
  private readonly homes: ReadonlyMap<string, Home>
  private readonly pool: PlanePool
  private readonly maps: MapStore
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
    this.all = fuse(graph, outputs)
    this.homes = homesOf(this.all, this.shapes, (name) => this.isSmall(name))
    this.pool = new PlanePool(gl, counter)
    this.maps = new MapStore(this.pool, this.homes, this.shapes)
    this.frame = emptyTexture(gl, gl.RGBA8, width, height)
    this.frameTarget = { framebuffer: framebufferOf(gl, [this.frame]), isFloat: false }
    counter.textures += 1
  }

  addAll(): void {
    const before = memory().numBytes
    const dead = lastReads(this.all, ...this.outputs)
    this.all.forEach((step, index) => {
      this.actions = []
      this.steps.push({ step, how: this.add(step), actions: this.actions })
      if (this.outputs.includes(step.output)) this.settle(step.output)
      this.release(dead[index]!)
    })
    this.actions = this.rest
    if (this.outputs.includes(INPUT)) this.viewOf(INPUT)
    this.weightBytes += memory().numBytes - before
    const passes = [...this.steps.flatMap(({ actions }) => actions), ...this.rest].flatMap(
      (action) => (action.kind === 'draw' ? action.passes : []),
    )
    this.device.runner.prepare(passes)
    this.checkTargets(passes)
  }

  /** A texture there was no memory for leaves its framebuffer incomplete, and says nothing else. */
  private checkTargets(passes: readonly Pass[]): void {
    const { gl } = this.device
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
      view: (name) => {
        const value = this.maps.get(name)
        return value && isView(value) ? value : undefined
      },
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
    if (![...step.inputs, step.output].every((name) => this.isSmall(name)))
      return this.useTfjs(step)
    return this.rearrange(step) ?? this.draw(step) ?? this.useTfjs(step)
  }

  /** Channels in another order: mostly nothing to do but to remember where they are. */
  private rearrange(step: Step): ScheduledStep['how'] | undefined {
    if (isJoined(step, this.homes)) {
      // A part that tfjs made has still to be laid out, and every part is before the whole.
      for (const name of step.inputs) this.viewOf(name)
      const whole = this.maps.joined(step.output)
      if (!whole) throw new Error(`${step.output} has no parts`)
      this.maps.set(step.output, whole)
      return this.actions.length > 0 ? 'own' : 'none'
    }
    const inputs = () => step.inputs.map((name) => this.laidOut(name))
    const value = rearranged(step, inputs, this.shapes)
    if (!value) return undefined
    if (isView(value) || isLeftToReader(step, this.all, this.homes))
      this.maps.set(step.output, value)
    else this.maps.set(step.output, this.gather(value, this.maps.room(step.output)))
    return this.actions.length > 0 ? 'own' : 'none'
  }

  private draw(step: Step): ScheduledStep['how'] | undefined {
    const [first] = step.inputs
    const fromFrame = first === INPUT && !this.maps.get(INPUT) && !this.tensors.has(INPUT)
    const takesShift = step.kind === 'weighted' && step.layer.kind === 'conv' && !step.isGated
    const read = fromFrame ? undefined : this.viewOf(first!, takesShift)
    const own = ownStep(step, {
      inputs: step.inputs.map((name) => this.shapes.get(name)!),
      shift: read ? shiftOf(read) : 0,
      output: this.shapes.get(step.output)!,
      fromFrame,
      weights: this.weights,
      maxTextureSize: this.device.maxTextureSize,
    })
    if (!own) return undefined
    const rest = step.inputs.slice(1).map((name) => this.viewOf(name))
    const views = own.readsFrame ? rest : [read ?? this.viewOf(first!), ...rest]
    const to = this.maps.room(step.output)
    this.maps.set(step.output, to)
    this.drawTo(own, views, to)
    return 'own'
  }

  private drawTo(own: OwnStep, views: readonly View[], to: View): void {
    const frame = { texture: this.frame, shape: this.graph.input }
    const place = { frame: own.readsFrame ? frame : undefined, upload: this.upload }
    let from = own.names.map((name, index) => [name, views[index]!] as const)
    if (own.half) {
      const half = wholeOf(this.maps.take(own.half.shape))
      this.pass(passOf(own.half, { ...place, from, to: half }))
      from = own.names.map((name) => [name, half] as const)
      this.pool.give(half.planes)
    }
    for (const draw of own.draws) this.pass(passOf(draw, { ...place, from, to }))
  }

  private readonly upload = ({ width, height, values }: WeightTexels): WebGLTexture => {
    const texture = floatTexture(this.device.gl, width, height, values)
    this.constants.push(texture)
    this.device.counter.textures += 1
    this.weightBytes += values.byteLength
    return texture
  }

  private pass(pass: Pass): void {
    const last = this.actions[this.actions.length - 1]
    if (last?.kind === 'draw') last.passes.push(pass)
    else this.actions.push({ kind: 'draw', passes: [pass] })
  }

  private useTfjs(step: Step): ScheduledStep['how'] {
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
    return 'tfjs'
  }

  /** A value on textures, laid out now if it is still a frame or a tensor. */
  private laidOut(name: string): View | Scattered {
    const known = this.maps.get(name)
    if (known) return known
    const to = this.maps.room(name)
    this.maps.set(name, to)
    if (name === INPUT && !this.tensors.has(INPUT)) {
      this.drawTo(identityStep(this.graph.input[1]), [], to)
      return to
    }
    this.actions.push({
      kind: 'tfjs',
      run: (tensors) => fromTensor(this.device, tensors.get(name)!, to),
    })
    return to
  }

  /** A value in one piece that begins with a block, or anywhere where the reader does not mind. */
  private viewOf(name: string, takesShift = false): View {
    const value = this.laidOut(name)
    if (isView(value) && (takesShift || shiftOf(value) === 0)) return value
    const view = this.gather(
      { shape: value.shape, refs: refsOf(value) },
      wholeOf(this.maps.take(value.shape)),
    )
    this.maps.set(name, view)
    return view
  }

  /** Draws channels from here and there next to one another; from many maps, a few at a time. */
  private gather({ shape, refs }: Scattered, to: View): View {
    const sources = sourcesOf(refs)
    if (sources.length <= MOST_SOURCES) {
      this.pass(gatherPass(refs, to, this.upload))
      return to
    }
    const few = sources.slice(0, MOST_SOURCES)
    const some = refs.filter(({ planes }) => few.includes(planes))
    const between = wholeOf(this.maps.take([shape[0], shape[1], some.length]))
    this.pass(gatherPass(some, between, this.upload))
    let at = 0
    const moved = refs.map((ref) =>
      few.includes(ref.planes) ? { planes: between.planes, channel: at++ } : ref,
    )
    const whole = this.gather({ shape, refs: moved }, to)
    this.pool.give(between.planes)
    return whole
  }

  /** What will be read has to be in one piece. */
  private settle(name: string): void {
    const value = this.maps.get(name)
    if (value && !isView(value)) this.viewOf(name)
  }

  private tensorOf(name: string): void {
    if (this.tensors.has(name)) return
    const view = this.viewOf(name, true)
    this.tensors.add(name)
    this.actions.push({
      kind: 'tfjs',
      run: (tensors) => tensors.set(name, toTensor(this.device, view)),
    })
  }

  private release(names: readonly string[]): void {
    for (const name of names) {
      this.maps.drop(name)
      if (this.tensors.delete(name)) this.actions.push({ kind: 'free', name })
    }
  }

  /** Whether a map is small enough to be laid out as planes. */
  private isSmall(name: string): boolean {
    const shape = this.shapes.get(name)!
    const columns = Math.ceil(shape[1] / planesFor(shape))
    return Math.max(shape[0], columns * blocksOf(shape[2])) <= this.device.maxTextureSize
  }
}
