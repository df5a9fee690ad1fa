import type { ConvSpec, HWC } from '../../core/layer'
import { never } from '../../core/result'
import type { NamedWeights, PlainTensor } from '../protocol'
import {
  add,
  as4D,
  concat,
  fused,
  mul,
  reshape,
  split,
  type Tensor4D,
  tensor,
  tensor1d,
  tensor2d,
} from '../tf'
import { activate, inKernel, scaled } from './activate'
import { shuffled, sliced } from './channels'
import { foldWeights, normFactors } from './fold'
import type { FusedActivation, PlainStep, Step, WeightedStep } from './fuse'
import { adaptivePoolOp, globalPoolOp, poolOp } from './pools'
import { windowOp } from './windows'

/** One step ready to run: its constants uploaded, its op chosen. */
export interface StepOp {
  run(inputs: readonly Tensor4D[]): Tensor4D
  readonly constants: readonly { dispose(): void }[]
}

/** What a step reads and makes, and the weights of the whole network. */
interface StepContext {
  readonly inputs: readonly HWC[]
  readonly output: HWC
  readonly weights: NamedWeights
}

export function stepOp(step: Step, context: StepContext): StepOp {
  return step.kind === 'weighted' ? weightedOp(step, context) : plainOp(step, context)
}

function weightedOp(step: WeightedStep, { weights }: StepContext): StepOp {
  const { ahead, isGated, isAdded, activation } = step
  // What is added comes between a kernel and its activation, and no kernel here adds a map.
  const { constants, run } = layerOp(step, weights, isAdded ? 'linear' : activation)
  if (!isAdded && !isGated && ahead === 'linear') return { constants, run }
  return {
    constants,
    run: (inputs) => {
      const map = isGated ? as4D(mul(inputs[0]!, inputs[1]!)) : inputs[0]!
      const value = run([activated(ahead, map)])
      return isAdded ? activated(activation, as4D(add(value, inputs.at(-1)!))) : value
    },
  }
}

const activated = (activation: FusedActivation, x: Tensor4D): Tensor4D =>
  activation === 'linear' ? x : activate(activation, x)

function layerOp(step: WeightedStep, all: NamedWeights, activation: FusedActivation): StepOp {
  const { kernel, bias } = foldWeights(step, all)
  const { layer } = step
  switch (layer.kind) {
    case 'conv':
      return convOp(layer, kernel, bias, activation)
    case 'depthwise':
      return windowOp('FusedDepthwiseConv2D', layer, kernel, bias, activation)
    case 'dense': {
      const [features = 1, classes = 1] = kernel.shape
      const end = inKernel(activation)
      const { activation: applied, after } = end
      const weights = scaled(end, kernel, bias)
      const matrix = tensor2d(weights.kernel.values, [features, classes])
      const shift = tensor1d(weights.bias)
      return {
        constants: [matrix, shift, ...end.constants],
        run: ([x]) => {
          const flat = reshape(x!, [1, features])
          const product = fused.matMul({ a: flat, b: matrix, bias: shift, activation: applied })
          return after(as4D(reshape(product, [1, 1, 1, layer.outFeatures])))
        },
      }
    }
    default:
      return never(layer)
  }
}

/** One filter an input channel is a depthwise layer, and its kernel lies in memory as one does. */
function convOp(
  layer: ConvSpec,
  kernel: PlainTensor,
  bias: Float32Array,
  activation: FusedActivation,
): StepOp {
  const { groups, outChannels } = layer
  if (groups === 1) return windowOp('FusedConv2D', layer, kernel, bias, activation)
  const [height = 1, width = 1, inGroup = 1] = kernel.shape
  if (inGroup > 1) return groupedOp(layer, kernel, bias, activation)
  const shape = [height, width, groups, outChannels / groups]
  const filters = { shape, values: kernel.values }
  return windowOp('FusedDepthwiseConv2D', layer, filters, bias, activation)
}

/**
 * tfjs has no grouped convolution: the channels are split, convolved and laid side by side. One
 * kernel with zeros between the groups took 1.8 times as long with 2 groups; with 32 it was no
 * faster on WebAssembly and three times as slow on WebGL.
 */
function groupedOp(
  layer: ConvSpec,
  kernel: PlainTensor,
  bias: Float32Array,
  activation: FusedActivation,
): StepOp {
  const outGroup = layer.outChannels / layer.groups
  const parts = Array.from({ length: layer.groups }, (_, group) =>
    convOp(
      { ...layer, groups: 1, outChannels: outGroup },
      lastAxis(kernel, group * outGroup, outGroup),
      bias.slice(group * outGroup, (group + 1) * outGroup),
      activation,
    ),
  )
  return {
    constants: parts.flatMap((part) => part.constants),
    run: ([x]) => {
      const slices: Tensor4D[] = split(x!, layer.groups, 3)
      return concat(
        parts.map((part, group) => part.run([slices[group]!])),
        3,
      )
    },
  }
}

function plainOp(step: PlainStep, context: StepContext): StepOp {
  const { constants, run } = plainLayerOp(step, context)
  const { activation } = step
  if (activation === 'linear') return { constants, run }
  return { constants, run: (inputs) => activate(activation, run(inputs)) }
}

function plainLayerOp(step: PlainStep, { inputs, output, weights }: StepContext): StepOp {
  const { layer } = step
  switch (layer.kind) {
    case 'batchNorm': {
      const { scale, shift } = normFactors(step.node, layer.epsilon, weights)
      const factor = tensor(scale)
      const term = tensor(shift)
      return { constants: [factor, term], run: ([x]) => as4D(add(mul(x!, factor), term)) }
    }
    case 'activation':
      return { constants: [], run: ([x]) => activate(layer.activation, x!) }
    case 'pool':
      return poolOp(layer, inputs[0]!, output)
    case 'globalPool':
      return globalPoolOp(layer, inputs[0]!)
    case 'adaptivePool':
      return adaptivePoolOp(layer, inputs[0]!)
    case 'add':
      return { constants: [], run: (all) => all.reduce((sum, x) => as4D(add(sum, x))) }
    case 'multiply':
      return {
        constants: [],
        run: (all) => all.reduce((product, x) => as4D(mul(product, x))),
      }
    case 'concat':
      return { constants: [], run: (all) => concat([...all], 3) }
    case 'flatten':
      return { constants: [], run: ([x]) => as4D(reshape(x!, [1, ...output])) }
    case 'dropout':
      return { constants: [], run: ([x]) => x!.clone() }
    case 'channelShuffle': {
      const shuffle = shuffled(layer, inputs[0]!)
      return { constants: [], run: ([x]) => shuffle(x!) }
    }
    case 'channelSlice': {
      const slice = sliced(layer, inputs[0]!)
      return { constants: [], run: ([x]) => slice(x!) }
    }
    default:
      return never(layer)
  }
}

/** `count` values from `start` of the innermost axis. */
function lastAxis({ shape, values }: PlainTensor, start: number, count: number): PlainTensor {
  const width = shape[shape.length - 1]!
  const part = new Float32Array((values.length / width) * count)
  for (let row = 0; row * width < values.length; row++)
    part.set(values.subarray(row * width + start, row * width + start + count), row * count)
  return { shape: [...shape.slice(0, -1), count], values: part }
}
