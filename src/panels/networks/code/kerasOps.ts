import type { ActivationName, ExplicitPadding, Size2 } from '../../../core/layer'
import { never } from '../../../core/result'
import { NO_DILATION } from '../../../core/window'
import { convPads, countsPadding, paddingWord, poolPads } from './pads'
import { hole, type Piece, source } from './pieces'
import type { Op } from './program'

export const ACTIVATIONS: Readonly<Record<ActivationName, string>> = {
  relu: '"relu"',
  relu6: '"relu6"',
  hSwish: '"hard_silu"',
  hardSigmoid: '"hard_sigmoid"',
  swish: '"silu"',
  sigmoid: '"sigmoid"',
  softmax: '"softmax"',
}

/** Names of the helpers for convolutions, by what each has built in. */
export type ConvHelpers = ReadonlyMap<string, string>

/** What tells one helper for convolutions from another; null where none is needed. */
export function convHelperKey(op: Op): string | null {
  const { layer } = op
  if (layer.kind !== 'conv' && layer.kind !== 'depthwise') return null
  const word = paddingWord(layer, layer.dilation, op.input, convPads(layer, op.input))
  const isPlain = op.epsilon === null && op.activation === null && word !== null
  return isPlain ? null : JSON.stringify([layer.kind, op.epsilon, layer.bias])
}

const size = ([rows, columns]: Size2): string =>
  rows === columns ? String(rows) : `(${rows}, ${columns})`

const sides = ({ top, bottom, left, right }: ExplicitPadding) =>
  `((${top}, ${bottom}), (${left}, ${right}))`

const applied = (...layer: readonly Piece[]): readonly Piece[] => [...layer, '(', source(0), ')']

/** An operation as a Keras layer applied to the variables it reads. */
export function kerasOp(op: Op, helpers: ConvHelpers): readonly Piece[] {
  const { layer, output } = op
  switch (layer.kind) {
    case 'conv':
    case 'depthwise':
      return convolution(op, helpers)
    case 'batchNorm':
      return applied(`layers.BatchNormalization(epsilon=${layer.epsilon})`)
    case 'activation':
      return applied(`layers.Activation(${ACTIVATIONS[layer.activation]})`)
    case 'pool':
      return pool(op)
    case 'globalPool': {
      const made = layer.mode === 'max' ? 'GlobalMaxPooling2D' : 'GlobalAveragePooling2D'
      return applied(`layers.${made}(${op.isFlat ? '' : 'keepdims=True'})`)
    }
    case 'adaptivePool':
      return adaptivePool(op, layer.outSize)
    case 'dense': {
      const bias = layer.bias ? ')' : ', use_bias=False)'
      return applied('layers.Dense(', hole('channels', layer.outFeatures), bias)
    }
    case 'dropout':
      return applied(`layers.Dropout(${layer.rate})`)
    case 'flatten':
      return applied('layers.Flatten()')
    case 'toMap':
      return applied('layers.Reshape((1, 1, ', hole('channels', output[2]), '))')
    case 'add':
      return joined('layers.Add()', op)
    case 'multiply':
      return joined('layers.Multiply()', op)
    case 'concat':
      return joined('layers.Concatenate()', op)
    case 'channelShuffle':
      return ['channel_shuffle(', source(0), `, ${layer.groups})`]
    case 'channelSlice': {
      const { start, channels } = layer
      const range = [hole('channels', start), ':', hole('channels', start + channels)]
      return [source(0), '[:, :, :, ', ...range, ']']
    }
    default:
      return never(layer)
  }
}

const joined = (layer: string, { inputs }: Op): readonly Piece[] => [
  `${layer}([`,
  ...inputs.flatMap((_, at) => (at === 0 ? [source(at)] : [', ', source(at)])),
  '])',
]

function convolution(op: Op, helpers: ConvHelpers): readonly Piece[] {
  const { layer, input, activation } = op
  if (layer.kind !== 'conv' && layer.kind !== 'depthwise') return []
  const key = convHelperKey(op)
  const pads = convPads(layer, input)
  const word = paddingWord(layer, layer.dilation, input, pads)
  const multiplier = layer.kind === 'conv' ? 1 : layer.channelMultiplier
  const settings: Piece[] = [
    ...(layer.kind === 'conv' ? [hole('channels', layer.outChannels), ', '] : []),
    hole('kernel', size(layer.kernelSize)),
    hole('stride', size(layer.stride), ', strides=', 1),
    hole('padding', word ? `"${word}"` : sides(pads), ', padding=', '"valid"'),
    hole('kernel', size(layer.dilation), ', dilation_rate=', 1),
    hole('channels', layer.kind === 'conv' ? layer.groups : 1, ', groups=', 1),
    hole('channels', multiplier, ', depth_multiplier=', 1),
  ]
  if (key === null) {
    const made = layer.kind === 'conv' ? 'layers.Conv2D(' : 'layers.DepthwiseConv2D('
    return applied(made, ...settings, layer.bias ? ')' : ', use_bias=False)')
  }
  const named = activation === null ? 'None' : ACTIVATIONS[activation]
  const last = hole('activation', named, ', activation=', 'None')
  return [`${helpers.get(key)}(`, source(0), ', ', ...settings, last, ')']
}

function pool({ layer, input, output }: Op): readonly Piece[] {
  if (layer.kind !== 'pool') return []
  const pads = poolPads(layer, input, output)
  const word = paddingWord(layer, NO_DILATION, input, pads)
  const window = [
    hole('kernel', size(layer.kernelSize)),
    hole('stride', size(layer.stride), ', strides='),
  ]
  const made = layer.mode === 'max' ? 'layers.MaxPooling2D(' : 'layers.AveragePooling2D('
  const isCounted = layer.mode === 'average' && countsPadding(layer)
  if (word === 'valid' || (word === 'same' && !isCounted)) {
    return applied(made, ...window, hole('padding', `"${word}"`, ', padding=', '"valid"'), ')')
  }
  const around = hole('padding', sides(pads))
  if (isCounted) return [made, ...window, ')(layers.ZeroPadding2D(', around, ')(', source(0), '))']
  const helper = layer.mode === 'max' ? 'padded_max_pool(' : 'average_inside('
  return [helper, source(0), ', ', ...window, ', padding=', around, ')']
}

function adaptivePool({ input }: Op, [rows, columns]: Size2): readonly Piece[] {
  const [height, width] = input
  if (height % rows === 0 && width % columns === 0) {
    return applied(`layers.AveragePooling2D(${size([height / rows, width / columns])})`)
  }
  return ['adaptive_average(', source(0), `, ${rows}, ${columns})`]
}
