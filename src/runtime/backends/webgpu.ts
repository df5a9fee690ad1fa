import '@tensorflow/tfjs-backend-webgpu'
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu'
import { framesThroughOps } from '../program/frames'
import {
  currentBackend,
  findBackendFactory,
  registerBackend,
  removeBackend,
  setBackend,
} from '../tf'
import type { OpenBackend } from './handle'

/** The package registers its backend once, when it is loaded; closing one takes it off the list. */
const factory = findBackendFactory('webgpu')

/** WebGPU is waited for by a promise alone, so that every phase of a split frame costs a turn. */
export const openWebgpu: OpenBackend = async () => {
  const adapter = await navigator.gpu?.requestAdapter()
  if (!adapter) throw new Error('no WebGPU adapter')
  if (!findBackendFactory('webgpu')) registerBackend('webgpu', factory)
  if (!(await setBackend('webgpu'))) throw new Error('WebGPU backend did not start')
  const backend = currentBackend() as WebGPUBackend // it was set just now
  let lost = false
  void backend.device.lost.then(() => {
    lost = true
  })
  /** tfjs collects dispatches and submits them by the dozen: what it still holds goes first. */
  const settle = async () => {
    backend.ensureCommandEncoderReady()
    backend.endComputePassEncoder()
    backend.submitQueue()
    await backend.queue.onSubmittedWorkDone()
  }
  return {
    renderer:
      [adapter.info.vendor, adapter.info.architecture].filter(Boolean).join(' ') || 'WebGPU',
    floatBits: 32,
    stepClock: 'slope',
    maxTextureSize: 0,
    threads: 0,
    compile: (graph, weights, keep = []) =>
      framesThroughOps(graph, weights, {
        settle,
        blocking: false,
        keep,
        send: ({ dataId }) => backend.uploadToGPU(dataId),
      }),
    check: () => {},
    simplify: () => false,
    timer: () => undefined,
    numQueries: () => 0,
    numTextures: () => 0,
    isLost: () => lost,
    lose: () => {
      backend.device.destroy()
      return true
    },
    close: () => removeBackend('webgpu'),
  }
}
