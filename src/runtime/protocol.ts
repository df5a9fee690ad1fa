import type { NetworkGraph } from '../core/network'
import type { Result } from '../core/result'

export const BACKENDS = ['webgl', 'wasm', 'cpu', 'webgpu'] as const
export type Backend = (typeof BACKENDS)[number]

/** On a GPU: a browser may refuse it to a worker and grant it to the page, and may take it away. */
export const isGpu = (backend: Backend): boolean => backend === 'webgl' || backend === 'webgpu'

export const SOURCE_KINDS = ['clip', 'camera', 'photo'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

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
  /** Largest error of a small self-test against plain arithmetic; NaN never. */
  readonly selfTestError: number
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

export interface LoadReport {
  /** Parameters in the graph, counted off the tensors that were made for it. */
  readonly trainableParams: number
  /** The first run: shaders compiled and weights uploaded. */
  readonly compileMs: number
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

export interface FrameReport {
  readonly times: FrameTimes
  /** The five most probable classes, best first. */
  readonly top5: readonly Guess[]
}

export interface RuntimeMemory {
  readonly numTensors: number
  readonly numBytes: number
  /** WebGL textures alive, those in the pool included; 0 on other backends. */
  readonly numTextures: number
}

/** What a runtime holds that has not been started. */
export const NO_MEMORY: RuntimeMemory = { numTensors: 0, numBytes: 0, numTextures: 0 }

/** What the page may ask of the worker, or of the same object on its own thread. */
export interface RuntimeApi {
  start(backend: Backend): Promise<Result<StartReport, RuntimeFault>>
  /**
   * Compiles a network and runs it once. Of the same graph with other weights, the program that ran
   * before is disposed of only after the new one has given an answer, and runs on where it does
   * not, unless the device has room for one of them alone. Another graph has other shapes, and so
   * the old program goes first: two sets of textures would not be used again by the third.
   */
  load(graph: NetworkGraph, weights: WeightsChoice): Promise<Result<LoadReport, RuntimeFault>>
  /** `frame` has the graph's input size, is transferred, and is closed by the runtime. */
  infer(frame: ImageBitmap, timing?: Timing): Promise<Result<FrameReport, RuntimeFault>>
  /** Output of one node of the graph for a frame; the known answers are read here. */
  tap(frame: ImageBitmap, node: string): Promise<Result<PlainTensor, RuntimeFault>>
  memory(): Promise<RuntimeMemory>
  /** Drops the GPU context, to rehearse that fault; false where there is none to drop. */
  loseContext(): Promise<boolean>
  /** Frees the program and the backend; `start` may be called again. */
  stop(): Promise<void>
}
