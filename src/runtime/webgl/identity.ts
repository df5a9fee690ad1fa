import type { OwnStep } from './steps'
import { convTexels } from './weightTexture'
import { windowShader } from './windowShader'

/** Lays the picture out as planes, scaled to [-1, 1]: a 1×1 convolution that changes nothing. */
export function identityStep(width: number): OwnStep {
  const kernel = { shape: [1, 1, 3, 3], values: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1) }
  const conv = { kernel, bias: new Float32Array(3), plan: { groups: 1, shift: 0 } }
  const planes = width === 1 ? 1 : 4
  const source = windowShader({
    kind: 'conv',
    kernelSize: [1, 1],
    stride: [1, 1],
    dilation: [1, 1],
    before: [0, 0],
    inPlanes: planes,
    outPlanes: planes,
    isWithin: false,
    source: 'frame',
    isGrouped: false,
    ahead: 'linear',
    isGated: false,
    isAdded: false,
    activation: 'linear',
  })
  const weights = () => convTexels(conv, { start: 0, count: 1 })
  return { readsFrame: true, names: [], draws: [{ source, weights }] }
}
