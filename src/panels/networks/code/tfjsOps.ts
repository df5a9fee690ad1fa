import type { ActivationName, ExplicitPadding, Size2 } from '../../../core/layer'
import { never } from '../../../core/result'
import { NO_DILATION } from '../../../core/window'
import { convPads, countsPadding, paddingWord, poolPads } from './pads'
import { hole, type Piece, source } from './pieces'
import type { Op } from './program'

/** Names of the helpers for convolutions, by what each has built in. */
export type ConvHelpers = ReadonlyMap<string, string>

/** What tells one helper for convolutions from another; null where none is needed. */
export function convHelperKey(op: Op): string | null {
  const { layer, input, epsilon, activation } = op
  if (layer.kind !== 'conv' && layer.kind !== 'depthwise') return null
  const word = paddingWord(layer, layer.dilation, input, convPads(layer, input))
  const isGrouped = layer.kind === 'conv' && layer.groups > 1
  const isPlain = epsilon === null && activation === null && word !== null && !isGrouped
  return isPlain ? null : JSON.stringify([layer.kind, epsilon, layer.bias, isGrouped])
}

/** Functions of a tensor, defined before they are used. */
export const ACTIVATIONS: Readonly<Record<ActivationName, string>> = {
  relu: 'relu',
  relu6: 'relu6',
  hSwish: 'hardSwish',
  hardSigmoid: 'hardSigmoid',
  swish: 'swish',
  sigmoid: 'sigmoid',
  softmax: 'softmax',
}

const size = ([rows, columns]: Size2): string =>
  rows === columns ? String(rows) : `[${rows}, ${columns}]`

const sides = ({ top, bottom, left, right }: ExplicitPadding) =>
  `[[${top}, ${bottom}], [${left}, ${right}]]`

/** A layer of these settings on what the operation reads. */
const applied = (layer: string, ...settings: readonly Piece[]): readonly Piece[] => [
  `${layer}(`,
  ...(settings.length > 0 ? ['{ ', ...settings, ' }'] : []),
  ').apply(',
  source(0),
  ')',
]

/** An operation as a layer of TensorFlow.js applied to the variables it reads. */
export function tfjsOp(op: Op, helpers: ConvHelpers): readonly Piece[] {
  const { layer, input, output } = op
  switch (layer.kind) {
    case 'conv':
    case 'depthwise':
      return convolution(op, helpers)
    case 'batchNorm':
      return applied('tf.layers.batchNormalization', `epsilon: ${layer.epsilon}`)
    case 'activation':
      return [`${ACTIVATIONS[layer.activation]}(`, source(0), ')']
    case 'pool':
      return pool(op)
    case 'globalPool': {
      const made = layer.mode === 'max' ? 'globalMaxPooling2d' : 'globalAveragePooling2d'
      const vector = [`tf.layers.${made}({}).apply(`, source(0), ')']
      if (op.isFlat) return vector
      return [
        'tf.layers.reshape({ targetShape: [1, 1, ',
        hole('channels', input[2]),
        '] }).apply(',
        ...vector,
        ')',
      ]
    }
    case 'adaptivePool':
      return adaptivePool(op, layer.outSize)
    case 'dense': {
      const bias = layer.bias ? '' : ', useBias: false'
      return applied('tf.layers.dense', 'units: ', hole('channels', layer.outFeatures), bias)
    }
    case 'dropout':
      return applied('tf.layers.dropout', `rate: ${layer.rate}`)
    case 'flatten':
      return applied('tf.layers.flatten')
    case 'toMap': {
      const shape = ['targetShape: [1, 1, ', hole('channels', output[2]), ']']
      return applied('tf.layers.reshape', ...shape)
    }
    case 'add':
      return joined('add', op)
    case 'multiply':
      return joined('multiply', op)
    case 'concat':
      return joined('concatenate', op)
    case 'channelShuffle':
      return ['channelShuffle(', source(0), `, ${layer.groups})`]
    case 'channelSlice': {
      const { start, channels } = layer
      const range = ['start: ', hole('channels', start), ', size: ', hole('channels', channels)]
      return applied('new ChannelSlice', ...range)
    }
    default:
      return never(layer)
  }
}

const joined = (layer: string, { inputs }: Op): readonly Piece[] => [
  `tf.layers.${layer}().apply([`,
  ...inputs.flatMap((_, at) => (at === 0 ? [source(at)] : [', ', source(at)])),
  '])',
]

function convolution(op: Op, helpers: ConvHelpers): readonly Piece[] {
  const { layer, input, activation } = op
  if (layer.kind !== 'conv' && layer.kind !== 'depthwise') return []
  const key = convHelperKey(op)
  const pads = convPads(layer, input)
  const word = paddingWord(layer, layer.dilation, input, pads)
  const isConv = layer.kind === 'conv'
  const settings: readonly Piece[] = [
    ...(isConv ? ['filters: ', hole('channels', layer.outChannels), ', '] : []),
    'kernelSize: ',
    hole('kernel', size(layer.kernelSize)),
    hole('stride', size(layer.stride), ', strides: ', 1),
    hole('padding', word ? `'${word}'` : sides(pads), ', padding: ', "'valid'"),
    hole('kernel', size(layer.dilation), ', dilationRate: ', 1),
    hole('channels', isConv ? layer.groups : 1, ', groups: ', 1),
    hole('channels', isConv ? 1 : layer.channelMultiplier, ', depthMultiplier: ', 1),
  ]
  if (key === null) {
    const made = isConv ? 'tf.layers.conv2d' : 'tf.layers.depthwiseConv2d'
    return applied(made, ...settings, layer.bias ? '' : ', useBias: false')
  }
  const named = activation === null ? 'null' : ACTIVATIONS[activation]
  const last = hole('activation', named, ', activation: ', 'null')
  return [`${helpers.get(key)}(`, source(0), ', { ', ...settings, last, ' })']
}

function pool({ layer, input, output }: Op): readonly Piece[] {
  if (layer.kind !== 'pool') return []
  const pads = poolPads(layer, input, output)
  const word = paddingWord(layer, NO_DILATION, input, pads)
  const window = [
    'poolSize: ',
    hole('kernel', size(layer.kernelSize)),
    hole('stride', size(layer.stride), ', strides: '),
  ]
  const isMax = layer.mode === 'max'
  const made = isMax ? 'tf.layers.maxPooling2d' : 'tf.layers.averagePooling2d'
  const isCounted = !isMax && countsPadding(layer)
  if (word === 'valid' || (word === 'same' && !isCounted)) {
    return applied(made, ...window, hole('padding', `'${word}'`, ', padding: ', "'valid'"))
  }
  const around = hole('padding', sides(pads))
  if (!isMax && !isCounted) return applied('new AverageInside', ...window, ', padding: ', around)
  const pad = isMax ? 'new PadWithLowest({ padding: ' : 'tf.layers.zeroPadding2d({ padding: '
  return [`${made}({ `, ...window, ' }).apply(', pad, around, ' }).apply(', source(0), '))']
}

function adaptivePool({ input }: Op, [rows, columns]: Size2): readonly Piece[] {
  const [height, width] = input
  if (height % rows === 0 && width % columns === 0) {
    const window = size([height / rows, width / columns])
    return applied('tf.layers.averagePooling2d', `poolSize: ${window}`)
  }
  return applied('new AdaptiveAverage', `rows: ${rows}, columns: ${columns}`)
}
