import type { ActivationName } from '../../core/layer'
import { never } from '../../core/result'
import { add, mul, relu, relu6, sigmoid, softmax, type Tensor4D } from '../tf'
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

/** What tfjs' kernels with weights apply as they write, and what is left to do after them. */
export function inKernel(activation: FusedActivation): {
  readonly activation: 'linear' | 'relu' | 'relu6' | 'sigmoid'
  after(x: Tensor4D): Tensor4D
} {
  switch (activation) {
    case 'linear':
    case 'relu':
    case 'relu6':
    case 'sigmoid':
      return { activation, after: (x) => x }
    default:
      return { activation: 'linear', after: (x) => activate(activation, x) }
  }
}
