import type { NetworkCost } from '../core/analyse'
import type { Backend } from '../runtime/protocol'

/** What a network asks of a device before it has given a single answer. */
export interface RunNeeds {
  /** Its weights as float32. */
  readonly weightBytes: number
  /** The weights as the backend holds them and the most activations that must be there at once. */
  readonly bytes: number
  /** A guess at one frame on the CPU's plain JavaScript; 0 on other backends. */
  readonly secondsAFrame: number
}

/** A reader is asked before this much is allocated: more than any phone's tab has to spare. */
export const ASK_BYTES = 256 * 1024 * 1024

/** tfjs takes WebAssembly's addresses for signed numbers, so it sees half of the 4 GiB. */
const WASM_BYTES = 2 * 1024 * 1024 * 1024

/** Of tfjs' JavaScript kernels on a laptop; a guess is enough to tell a second from a minute. */
const CPU_MACS_A_SECOND = 1e8

const ASK_SECONDS = 5

const FLOAT_BYTES = 4

/** XNNPACK packs each weight a second time as it first runs, and needs both. */
const COPIES: Readonly<Record<Backend, number>> = { webgl: 1, webgpu: 1, wasm: 2, cpu: 1 }

export function needsOf({ totals }: NetworkCost, backend: Backend): RunNeeds {
  const weightBytes = totals.params * FLOAT_BYTES
  return {
    weightBytes,
    bytes: COPIES[backend] * weightBytes + totals.peakActivationBytes,
    secondsAFrame: backend === 'cpu' ? totals.macs / CPU_MACS_A_SECOND : 0,
  }
}

/** Whether a reader is asked first, or told that it cannot be. */
export function verdictOn(needs: RunNeeds, backend: Backend): 'run' | 'ask' | 'cannot' {
  if (backend === 'wasm' && needs.bytes > WASM_BYTES) return 'cannot'
  return needs.bytes > ASK_BYTES || needs.secondsAFrame > ASK_SECONDS ? 'ask' : 'run'
}
