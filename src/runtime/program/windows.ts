import type { ConvSpec, Size2 } from '../../core/layer'
import type { PlainTensor } from '../protocol'
import {
  as4D,
  engine,
  type NamedAttrMap,
  type Tensor1D,
  type Tensor4D,
  tensor1d,
  tensor4d,
} from '../tf'
import { inKernel, scaled } from './activate'
import type { FusedActivation } from './fuse'
import { inflated, tfPadding } from './geometry'
import type { StepOp } from './ops'

type SlidingWindow = Pick<ConvSpec, 'stride' | 'padding' | 'dilation'>

/** A kernel that slides over a map: bias and, where tfjs has it, activation are part of it. */
export function windowOp(
  name: 'FusedConv2D' | 'FusedDepthwiseConv2D',
  layer: SlidingWindow,
  kernel: PlainTensor,
  bias: Float32Array,
  ended: FusedActivation,
): StepOp {
  const end = inKernel(ended)
  const { activation, after } = end
  const weights = scaled(end, kernel, bias)
  const { filter, dilations } = filterOf(layer, weights.kernel)
  const shift = tensor1d(weights.bias)
  const attributes = {
    strides: pair(layer.stride),
    pad: tfPadding(layer.padding),
    dilations,
    activation,
  }
  return {
    constants: [filter, shift, ...end.constants],
    run: ([x]) => after(kernelOutput(name, x!, filter, shift, attributes)),
  }
}

/**
 * tfjs' fused kernels by name. The ops around them check arguments, work the geometry out twice
 * and prepare gradients: a tenth of a small network's time on WebAssembly, and more code to load.
 */
function kernelOutput(
  name: 'FusedConv2D' | 'FusedDepthwiseConv2D',
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor1D,
  attributes: NamedAttrMap,
): Tensor4D {
  const inputs = { x, filter, bias }
  const output = engine().runKernel(name, inputs, { dataFormat: 'NHWC', ...attributes })
  if (Array.isArray(output)) throw new Error(`${name} gave more than one tensor`)
  return as4D(output)
}

function filterOf(layer: SlidingWindow, kernel: PlainTensor) {
  const strided = layer.stride[0] > 1 || layer.stride[1] > 1
  const dilated = layer.dilation[0] > 1 || layer.dilation[1] > 1
  const { shape, values } = strided && dilated ? inflated(kernel, layer.dilation) : kernel
  const [height = 1, width = 1, inChannels = 1, last = 1] = shape
  const filter = tensor4d(values, [height, width, inChannels, last])
  return { filter, dilations: strided ? pair([1, 1]) : pair(layer.dilation) }
}

const pair = ([rows, columns]: Size2): [number, number] => [rows, columns]
