import type { NetworkGraph } from '../core/network'
import type { Result } from '../core/result'

export const BACKENDS = ['webgl', 'wasm', 'cpu', 'webgpu'] as const
export type Backend = (typeof BACKENDS)[number]

/** On a GPU: a browser may refuse it to a worker and grant it to the page, and may take it away. */
export const isGpu = (backend: Backend): boolean => backend === 'webgl' || backend === 'webgpu'

export const SOURCE_KINDS = ['clip', 'camera', 'photo', 'file'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Programs held side by side in one runtime: the one that runs, and the other of a comparison. */
export const SLOTS = ['a', 'b'] as const
export type Slot = (typeof SLOTS)[number]

/**
 * How a layer's time is come by: the GPU's own timer; the clock around ops that end when they
 * return, as on WebAssembly and the CPU; or the slope of repetitions before one wait.
 */
export const STEP_CLOCKS = ['gpu-timer', 'clock', 'slope'] as const
export type StepClock = (typeof STEP_CLOCKS)[number]

/** What a device can do wrong; each code is a key of the `faults` messages. */
const FAULT_CODES = [
  'no-backend',
  'context-lost',
  'out-of-memory',
  'cancelled',
  'not-loaded',
  'not-finite',
  'internal',
] as const

export interface RuntimeFault {
  readonly code: (typeof FAULT_CODES)[number]
  /** For the curious and the bug report; never the only thing shown. */
  readonly detail: string
}

export interface StartReport {
  readonly backend: Backend
  readonly where: 'worker' | 'page'
  /** The GPU's own name where the browser tells it, else the backend's. */
  readonly renderer: string
  readonly tfjsVersion: string
  /** 16 where the device computes in half precision. */
  readonly floatBits: 16 | 32
  /** Largest error of a small self-test, as a share of the largest value; NaN never. */
  readonly selfTestError: number
  readonly stepClock: StepClock
  /** Smallest step of `performance.now()` that was seen, in milliseconds. */
  readonly clockStepMs: number
  /** Pixels on a side; 0 where there are no textures. */
  readonly maxTextureSize: number
  /** Threads that compute on the CPU; 0 where a GPU does it all. */
  readonly threads: number
  /** tfjs' flags as they were found or set. */
  readonly flags: Readonly<Record<string, string | number | boolean>>
}

/** A tensor with its shape, row-major; what crosses between rooms instead of a tfjs tensor. */
export interface PlainTensor {
  readonly shape: readonly number[]
  readonly values: Float32Array
}

/** Weights by the official Keras names, `conv_dw_1_bn/gamma` and the like. */
export type NamedWeights = ReadonlyMap<string, PlainTensor>

export type WeightsChoice =
  | { readonly kind: 'seeded'; readonly seed: number }
  | { readonly kind: 'named'; readonly weights: NamedWeights }

/** What the device does at a time: a layer and what was folded into it. */
export interface StepInfo {
  /** The name of the last node folded in, which is the step's own name. */
  readonly output: string
  /** Every graph node folded into it, first the layer with weights. */
  readonly nodes: readonly string[]
  /** A draw of our own, tfjs' ops, or nothing to do on the device. */
  readonly how: 'own' | 'tfjs' | 'none'
}

export interface LoadReport {
  /** Parameters in the graph, counted off the tensors that were made for it. */
  readonly trainableParams: number
  /** The first run: shaders compiled and weights uploaded. */
  readonly compileMs: number
  /** In the order they run. Heads that are there for training alone have none. */
  readonly steps: readonly StepInfo[]
  /** What the weights take on the device, laid out as it reads them. */
  readonly weightBytes: number
}

/**
 * `split`: each phase ends when the device has done it, which costs a wait a phase. `whole`: only
 * the readback waits, as a program that wants nothing but the answer would; then only `totalMs`
 * means anything.
 */
export type Timing = 'split' | 'whole'

/** With `split`, each phase ends when the device has done it; the total is up to five classes. */
interface FrameTimes {
  readonly preprocessMs: number
  readonly inferenceMs: number
  readonly readbackMs: number
  /** From the frame's arrival to its five classes. */
  readonly totalMs: number
}

export interface Guess {
  readonly classIndex: number
  readonly probability: number
}

export interface StepTime {
  readonly output: string
  readonly ms: number
}

/**
 * Times of some steps of one frame. They may be an earlier frame's of the same program, since GPU
 * timers answer late. A sample by the `clock` of a step too short for it is the mean of up to 16
 * frames, the newest of them this one; a step is among them when its sample is complete.
 */
export interface StepTimes {
  readonly clock: StepClock
  readonly steps: readonly StepTime[]
}

export interface FrameReport {
  readonly times: FrameTimes
  /** The five most probable classes, best first. */
  readonly top5: readonly Guess[]
  /**
   * Null where none were asked for, or where only `repeat` can tell. A GPU timer that turned out
   * to talk nonsense is told by the clock `slope` and no steps, from then on.
   */
  readonly stepTimes: StepTimes | null
}

export interface InferOptions {
  /** `split` unless said. */
  readonly timing?: Timing
  /** `a` unless said. */
  readonly slot?: Slot
  /** Also time steps, where that costs little. */
  readonly layers?: boolean
}

export interface RuntimeMemory {
  readonly numTensors: number
  readonly numBytes: number
  /** WebGL textures alive, those in the pool included; 0 on other backends. */
  readonly numTextures: number
  /** GPU timer queries that are alive. */
  readonly numQueries: number
}

/** What a runtime holds that has not been started. */
export const NO_MEMORY: RuntimeMemory = {
  numTensors: 0,
  numBytes: 0,
  numTextures: 0,
  numQueries: 0,
}

/** What the page may ask of the worker, or of the same object on its own thread. */
export interface RuntimeApi {
  start(backend: Backend): Promise<Result<StartReport, RuntimeFault>>
  /**
   * Compiles a network and runs it once. Of the same graph with other weights, the program that ran
   * before is disposed of only after the new one has given an answer, and runs on where it does
   * not, unless the device has room for one of them alone. Another graph has other shapes, and so
   * the old program goes first: two sets of textures would not be used again by the third. The
   * other slot is left alone. Into slot `a` unless said.
   */
  load(
    graph: NetworkGraph,
    weights: WeightsChoice,
    slot?: Slot,
  ): Promise<Result<LoadReport, RuntimeFault>>
  /** Frees what a slot holds. */
  unload(slot: Slot): Promise<void>
  /** `frame` has the graph's input size, is transferred, and is closed by the runtime. */
  infer(frame: ImageBitmap, options?: InferOptions): Promise<Result<FrameReport, RuntimeFault>>
  /**
   * Outputs of some nodes of the graph for one frame, in one pass over the network; values before
   * an activation are among them. The known answers are read here.
   */
  tap(
    frame: ImageBitmap,
    nodes: readonly string[],
    slot?: Slot,
  ): Promise<Result<readonly PlainTensor[], RuntimeFault>>
  /**
   * Queues a step so many times, or the whole program without upload and readback, and waits once;
   * milliseconds from the first to the end of the last.
   */
  repeat(step: string | null, times: number, slot?: Slot): Promise<Result<number, RuntimeFault>>
  memory(): Promise<RuntimeMemory>
  /** Drops the GPU context, to rehearse that fault; false where there is none to drop. */
  loseContext(): Promise<boolean>
  /** Frees the programs and the backend; `start` may be called again. */
  stop(): Promise<void>
}
