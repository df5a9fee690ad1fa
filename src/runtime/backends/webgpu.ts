import '@tensorflow/tfjs-backend-webgpu'
import { framesThroughOps } from '../program/frames'
import { findBackendFactory, registerBackend, removeBackend, setBackend } from '../tf'
import type { OpenBackend } from './handle'

/** The package registers its backend once, when it is loaded; closing one takes it off the list. */
const factory = findBackendFactory('webgpu')

/** WebGPU cannot be waited for without a promise, so a frame's phases end only at its readback. */
export const openWebgpu: OpenBackend = async () => {
  const adapter = await navigator.gpu?.requestAdapter()
  if (!adapter) throw new Error('no WebGPU adapter')
  if (!findBackendFactory('webgpu')) registerBackend('webgpu', factory)
  if (!(await setBackend('webgpu'))) throw new Error('WebGPU backend did not start')
  return {
    renderer:
      [adapter.info.vendor, adapter.info.architecture].filter(Boolean).join(' ') || 'WebGPU',
    floatBits: 32,
    compile: (graph, weights) =>
      framesThroughOps(graph, weights, { settle: () => {}, blocking: false }),
    simplify: () => false,
    numTextures: () => 0,
    isLost: () => false,
    lose: () => false,
    close: () => removeBackend('webgpu'),
  }
}
