import { windowShader } from './shaders'
import type { OwnStep } from './steps'
import { convTexels } from './weightTexture'

/** Lays the picture out as planes, scaled to [-1, 1]: a 1×1 convolution that changes nothing. */
export function identityStep(): OwnStep {
  const kernel = { shape: [1, 1, 3, 3], values: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1) }
  return {
    readsFrame: true,
    planes: 4,
    weights: convTexels(kernel, new Float32Array(3)),
    source: windowShader({
      kind: 'conv',
      kernelSize: [1, 1],
      stride: [1, 1],
      dilation: [1, 1],
      before: [0, 0],
      planes: 4,
      source: 'frame',
      activation: 'linear',
    }),
  }
}
