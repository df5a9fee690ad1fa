import '@tensorflow/tfjs-backend-webgpu'
import { framesThroughOps } from '../program/frames'
import { removeBackend, setBackend } from '../tf'
import type { OpenBackend } from './handle'

/** WebGPU cannot be waited for without a promise, so a frame's phases end only at its readback. */
export const openWebgpu: OpenBackend = async () => {
  const adapter = await navigator.gpu?.requestAdapter()
  if (!adapter) throw new Error('no WebGPU adapter')
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
