import {
  type BackendWasm,
  getThreadsCount,
  setThreadsCount,
  setWasmPaths,
} from '@tensorflow/tfjs-backend-wasm'
import plainUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url'
import simdUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url'
import threadedUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url'
import { framesThroughOps } from '../program/frames'
import { currentBackend, env, setBackend } from '../tf'
import { clockTimer } from '../timing/clockTimer'
import type { OpenBackend } from './handle'
import { type Allocator, guardMemory } from './wasmMemory'

const nothing = () => {}

/** XNNPACK on the CPU. Threads need a page that is cross-origin isolated; SIMD does not. */
export const openWasm: OpenBackend = async () => {
  const isolated = globalThis.crossOriginIsolated === true
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
  })
  if (!isolated) env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  else setThreadsCount(Math.max(1, Math.floor(navigator.hardwareConcurrency / 2)))
  if (!(await setBackend('wasm'))) throw new Error('WebAssembly backend did not start')
  const backend = currentBackend() as BackendWasm // it was set just now
  guardMemory(backend.wasm as unknown as Allocator) // every module of Emscripten's is one
  const simd = (await env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? 'SIMD' : 'no SIMD'
  const threads = isolated ? getThreadsCount() : 1
  return {
    renderer: `WebAssembly, ${simd}, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
    floatBits: 32,
    stepClock: 'clock',
    maxTextureSize: 0,
    threads,
    compile: (graph, weights, keep = []) =>
      framesThroughOps(graph, weights, { settle: nothing, blocking: true, keep }),
    check: nothing,
    simplify: () => false,
    timer: clockTimer,
    numQueries: () => 0,
    numTextures: () => 0,
    isLost: () => false,
    lose: () => false,
    close: nothing,
  }
}
