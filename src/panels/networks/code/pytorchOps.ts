import type { ActivationName, ExplicitPadding, PoolSpec, Size2 } from '../../../core/layer'
import { never } from '../../../core/result'
import { elements } from '../../../core/shape'
import { convPads, countsPadding, hasNone, isEven, poolPads } from './pads'
import { hole, type Piece } from './pieces'
import type { Op } from './program'

/** How PyTorch holds an operation: modules with state or settings, or a term of `forward`. */
export interface TorchOp {
  /** Empty where there is nothing to hold. */
  readonly modules: readonly (readonly Piece[])[]
  /** The term over the variables it reads, where no module is called. */
  readonly term: (sources: readonly string[]) => string
}

/** Helper functions and classes a program uses, by their names. */
export interface TorchHelpers {
  /** By the ε and the bias they have built in. */
  readonly conv: ReadonlyMap<string, string>
  /** Whether some max pool is padded unevenly, so that all go through a helper. */
  readonly maxPool: boolean
}

export const MODULES: Readonly<Record<ActivationName, string>> = {
  relu: 'nn.ReLU',
  relu6: 'nn.ReLU6',
  hSwish: 'nn.Hardswish',
  hardSigmoid: 'nn.Hardsigmoid',
  swish: 'nn.SiLU',
  sigmoid: 'nn.Sigmoid',
  softmax: 'nn.Softmax',
}

const FUNCTIONS: Readonly<Record<ActivationName, (x: string) => string>> = {
  relu: (x) => `F.relu(${x})`,
  relu6: (x) => `F.relu6(${x})`,
  hSwish: (x) => `F.hardswish(${x})`,
  hardSigmoid: (x) => `F.hardsigmoid(${x})`,
  swish: (x) => `F.silu(${x})`,
  sigmoid: (x) => `torch.sigmoid(${x})`,
  softmax: (x) => `F.softmax(${x}, dim=1)`,
}

/** What tells one helper for convolutions from another; null where none is needed. */
export function convHelperKey(op: Op): string | null {
  const { layer } = op
  if (layer.kind !== 'conv' && layer.kind !== 'depthwise') return null
  const isUneven = !isEven(convPads(layer, op.input))
  const isPlain = op.epsilon === null && op.activation === null && !isUneven
  return isPlain ? null : JSON.stringify([op.epsilon, layer.bias])
}

export const isUnevenMaxPool = ({ layer, input, output }: Op): boolean =>
  layer.kind === 'pool' &&
  layer.mode === 'max' &&
  layer.rounding === 'floor' &&
  !isEven(poolPads(layer, input, output))

const size = ([rows, columns]: Size2): string =>
  rows === columns ? String(rows) : `(${rows}, ${columns})`

/** Left, right, top, bottom, as `torch.nn.ZeroPad2d` takes them. */
const sides = (pads: ExplicitPadding) =>
  `(${pads.left}, ${pads.right}, ${pads.top}, ${pads.bottom})`

const padding = (pads: ExplicitPadding): string =>
  isEven(pads) ? size([pads.top, pads.left]) : sides(pads)

const module = (...pieces: readonly Piece[]): TorchOp => ({
  modules: [pieces],
  term: ([x]) => x!,
})

export function torchOp(op: Op, helpers: TorchHelpers): TorchOp {
  const { layer, input, output } = op
  switch (layer.kind) {
    case 'conv':
    case 'depthwise':
      return convolution(op, helpers)
    case 'batchNorm': {
      const norm = op.isFlat ? 'nn.BatchNorm1d' : 'nn.BatchNorm2d'
      return module(`${norm}(`, hole('channels', input[2]), `, eps=${layer.epsilon})`)
    }
    case 'activation': {
      const made = MODULES[layer.activation]
      const built = layer.activation === 'softmax' ? `${made}(dim=1)` : `${made}()`
      return { modules: [[built]], term: ([x]) => FUNCTIONS[layer.activation](x!) }
    }
    case 'pool':
      return module(...pool(layer, op, helpers))
    case 'globalPool': {
      const pooled = [layer.mode === 'max' ? 'nn.AdaptiveMaxPool2d(1)' : 'nn.AdaptiveAvgPool2d(1)']
      return { modules: op.isFlat ? [pooled, ['nn.Flatten()']] : [pooled], term: ([x]) => x! }
    }
    case 'adaptivePool':
      return module(`nn.AdaptiveAvgPool2d(${size(layer.outSize)})`)
    case 'dense': {
      const ends = [hole('channels', elements(input)), ', ', hole('channels', layer.outFeatures)]
      return module('nn.Linear(', ...ends, layer.bias ? ')' : ', bias=False)')
    }
    case 'dropout':
      return module(`nn.Dropout(${layer.rate})`)
    case 'flatten':
      return module('nn.Flatten()')
    case 'toMap':
      return module('nn.Unflatten(1, (', hole('channels', output[2]), ', 1, 1))')
    case 'channelSlice':
      return module(
        'ChannelSlice(',
        hole('channels', layer.start),
        ', ',
        hole('channels', layer.start + layer.channels),
        ')',
      )
    case 'add':
      return { modules: [], term: (all) => all.join(' + ') }
    case 'multiply':
      return { modules: [], term: (all) => all.join(' * ') }
    case 'concat':
      return { modules: [], term: (all) => `torch.cat([${all.join(', ')}], dim=1)` }
    case 'channelShuffle':
      return { modules: [], term: ([x]) => `channel_shuffle(${x}, ${layer.groups})` }
    default:
      return never(layer)
  }
}

function convolution(op: Op, { conv }: TorchHelpers): TorchOp {
  const { layer, input, output, activation } = op
  if (layer.kind !== 'conv' && layer.kind !== 'depthwise') return module()
  const groups = layer.kind === 'conv' ? layer.groups : input[2]
  const key = convHelperKey(op)
  const pieces: Piece[] = [
    key === null ? 'nn.Conv2d(' : `${conv.get(key)}(`,
    hole('channels', input[2]),
    ', ',
    hole('channels', output[2]),
    ', ',
    hole('kernel', size(layer.kernelSize)),
    hole('stride', size(layer.stride), ', stride=', 1),
    hole('padding', padding(convPads(layer, input)), ', padding=', 0),
    hole('kernel', size(layer.dilation), ', dilation=', 1),
    hole('channels', groups, ', groups=', 1),
  ]
  if (key === null) return module(...pieces, layer.bias ? ')' : ', bias=False)')
  const named = activation === null ? 'None' : MODULES[activation]
  return module(...pieces, hole('activation', named, ', activation=', 'None'), ')')
}

function pool(layer: PoolSpec, op: Op, { maxPool }: TorchHelpers): readonly Piece[] {
  const floor = { ...layer, rounding: 'floor' } as const
  const pads = poolPads(floor, op.input, op.output)
  const window = [
    hole('kernel', size(layer.kernelSize)),
    hole('stride', size(layer.stride), ', stride='),
    hole('padding', padding(pads), ', padding=', 0),
  ]
  const ceil = layer.rounding === 'ceil' ? ', ceil_mode=True)' : ')'
  if (layer.mode === 'max') {
    const isHelped = maxPool && layer.rounding === 'floor'
    return [isHelped ? 'max_pool(' : 'nn.MaxPool2d(', ...window, ceil]
  }
  if (!isEven(pads)) return ['UnevenAvgPool2d(', ...window, ')']
  const isPart = layer.padding === 'same' && !hasNone(pads) && !countsPadding(floor)
  return ['nn.AvgPool2d(', ...window, isPart ? ', count_include_pad=False' : '', ceil]
}
