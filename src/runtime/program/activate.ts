import type { ActivationName } from '../../core/layer'
import { never } from '../../core/result'
import type { PlainTensor } from '../protocol'
import { add, clipByValue, mul, relu, relu6, scalar, sigmoid, softmax, type Tensor4D } from '../tf'
import type { FusedActivation } from './fuse'

/** An activation as ops of its own. */
export function activate(name: ActivationName, x: Tensor4D): Tensor4D {
  switch (name) {
    case 'relu':
      return relu(x)
    case 'relu6':
      return relu6(x)
    case 'sigmoid':
      return sigmoid(x)
    case 'softmax':
      return softmax(x)
    case 'swish':
      return mul(x, sigmoid(x))
    case 'hardSigmoid':
      return hardSigmoid(x)
    case 'hSwish':
      return mul(x, hardSigmoid(x))
    default:
      return never(name)
  }
}

/** relu6(x + 3) / 6, as MobileNetV3 defines it. */
const hardSigmoid = (x: Tensor4D): Tensor4D => mul(relu6(add(x, 3)), 1 / 6)

/** How a layer with weights comes to its activation. */
export interface KernelEnd {
  /** What tfjs' kernels with weights apply as they write. */
  readonly activation: 'linear' | 'relu' | 'relu6' | 'sigmoid'
  /** The kernel is multiplied by `scale`, and so is the bias before `shift` is added. */
  readonly scale: number
  readonly shift: number
  readonly constants: readonly { dispose(): void }[]
  /** What is left to do. */
  after(x: Tensor4D): Tensor4D
}

const ROOT = Math.sqrt(6)

/**
 * Hard sigmoid is one clamp of a layer whose weights are a sixth: clamp(x / 6 + ½, 0, 1). H-swish,
 * x · clamp(x + 3, 0, 6) / 6, is u · clamp(u + 3 / √6, 0, √6) of u = x / √6: with √6 in the
 * weights it takes three operations, not four, and 0.7 of the time on WebAssembly and on WebGL.
 * Other ways to write the four were no faster.
 */
export function inKernel(activation: FusedActivation): KernelEnd {
  const plain = { scale: 1, shift: 0, constants: [] }
  switch (activation) {
    case 'linear':
    case 'relu':
    case 'relu6':
    case 'sigmoid':
      return { ...plain, activation, after: (x) => x }
    case 'hardSigmoid': {
      const after = (x: Tensor4D): Tensor4D => clipByValue(x, 0, 1)
      return { activation: 'linear', scale: 1 / 6, shift: 0.5, constants: [], after }
    }
    case 'hSwish': {
      const offset = scalar(3 / ROOT)
      const after = (x: Tensor4D): Tensor4D => mul(x, clipByValue(add(x, offset), 0, ROOT))
      return { activation: 'linear', scale: 1 / ROOT, shift: 0, constants: [offset], after }
    }
    default:
      return { ...plain, activation: 'linear', after: (x) => activate(activation, x) }
  }
}

/** A kernel and a bias as the end of their layer wants them. */
export function scaled(
  { scale, shift }: KernelEnd,
  kernel: PlainTensor,
  bias: Float32Array,
): { readonly kernel: PlainTensor; readonly bias: Float32Array } {
  if (scale === 1 && shift === 0) return { kernel, bias }
  return {
    kernel: { shape: kernel.shape, values: kernel.values.map((value) => value * scale) },
    bias: bias.map((value) => value * scale + shift),
  }
}
