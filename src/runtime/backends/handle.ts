import type { NetworkGraph } from '../../core/network'
import type { NamedWeights, StepClock, StepInfo } from '../protocol'
import type { StepTimer } from '../timing/stepTimer'
import type { StepWatch } from '../timing/stepWatch'

/** A compiled network that takes frames. Calls queue work; `settle` and `read` wait for it. */
export interface FrameProgram {
  readonly trainableParams: number
  readonly steps: readonly StepInfo[]
  /** What the weights take on the device. */
  readonly weightBytes: number
  /** Puts a frame of the network's size where the network reads it, scaled to [-1, 1]. */
  upload(frame: ImageBitmap): void
  run(timer?: StepWatch): void
  /** Gets one step ready to be queued, again and again, by the function it gives. */
  hold(step: string): () => void
  /** Ends once everything queued so far has been done. */
  settle(): void | Promise<void>
  /** Values of the output, or of a node that was to be kept, row-major. */
  read(node?: string): Float32Array | Promise<Float32Array>
  dispose(): void
}

/** A tfjs backend that has been started. */
export interface BackendHandle {
  readonly renderer: string
  readonly floatBits: 16 | 32
  readonly stepClock: StepClock
  /** Pixels on a side; 0 where there are no textures. */
  readonly maxTextureSize: number
  /** Threads that compute on the CPU; 0 where a GPU does it all. */
  readonly threads: number
  /** The values of nodes in `keep` can be read beside the output. */
  compile(graph: NetworkGraph, weights: NamedWeights, keep?: readonly string[]): FrameProgram
  /** Throws what the device complains of since it was last asked; asking may wait for it. */
  check(): void
  /** Leaves all to tfjs' own kernels, should ours fail here; false where that is so already. */
  simplify(): boolean
  /**
   * A timer for a program of these steps; undefined where only repetition can tell. `clockStepMs`
   * is the smallest step of the clock.
   */
  timer(steps: readonly string[], clockStepMs: number): StepTimer | undefined
  /** GPU timer queries that are alive. */
  numQueries(): number
  numTextures(): number
  /** True once the device has dropped everything that was on it. */
  isLost(): boolean
  /** Drops it on purpose, to rehearse the fault; false where that cannot be done. */
  lose(): boolean
  close(): void
}

export type OpenBackend = (where: 'worker' | 'page') => Promise<BackendHandle>
