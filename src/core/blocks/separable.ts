import type {
  ClassifierBlock,
  SeparableBlock,
  SeparableNetworkBlock,
  StemBlock,
} from '../networkSpec'
import { never } from '../result'
import { type Draft, inBlock, paddingOf, pair, put, putUnit, type Value } from './draft'

const THREE = pair(3)
const ONE = pair(1)

/** The rows of MobileNetV1's table. Names are Keras', so that its weight files can be read. */
export function separableNetworkBlock(
  draft: Draft,
  from: Value,
  block: SeparableNetworkBlock,
): Value {
  switch (block.kind) {
    case 'stem':
      return stem(inBlock(draft, 'conv1'), from, block)
    case 'separable':
      return separable(draft, from, block)
    case 'classifier':
      return classifier(inBlock(draft, 'classifier'), from, block)
    default:
      return never(block)
  }
}

function stem(draft: Draft, from: Value, block: StemBlock): Value {
  const outChannels = draft.scaled(block.outChannels)
  const layer = {
    kind: 'conv',
    kernelSize: THREE,
    stride: pair(block.stride),
    padding: paddingOf(draft.habits, THREE, undefined),
    dilation: ONE,
    groups: 1,
    outChannels,
    bias: draft.habits.bias,
  } as const
  return putUnit(draft, 'conv1', layer, from, outChannels)
}

function separable(draft: Draft, from: Value, block: SeparableBlock): Value {
  const number = draft.nodes.filter((node) => node.layer.kind === 'depthwise').length + 1
  const here = inBlock(draft, `separable_${number}`)
  const { bias } = draft.habits
  const depthwise = {
    kind: 'depthwise',
    kernelSize: THREE,
    stride: pair(block.stride),
    padding: paddingOf(draft.habits, THREE, undefined),
    dilation: ONE,
    channelMultiplier: 1,
    bias,
  } as const
  const filtered = putUnit(here, `conv_dw_${number}`, depthwise, from, from.channels)
  const outChannels = draft.scaled(block.outChannels)
  const pointwise = {
    kind: 'conv',
    kernelSize: ONE,
    stride: ONE,
    padding: paddingOf(draft.habits, ONE, undefined),
    dilation: ONE,
    groups: 1,
    outChannels,
    bias,
  } as const
  return putUnit(here, `conv_pw_${number}`, pointwise, filtered, outChannels)
}

function classifier(draft: Draft, from: Value, { classes, dropoutRate }: ClassifierBlock): Value {
  const pool = { kind: 'globalPool', mode: 'average' } as const
  const dense = { kind: 'dense', outFeatures: classes, bias: true } as const
  const pooled = put(draft, 'global_average_pooling2d', pool, [from])
  const dropped = put(draft, 'dropout', { kind: 'dropout', rate: dropoutRate }, [pooled])
  const scores = put(draft, 'conv_preds', dense, [dropped], classes)
  return put(draft, 'softmax', { kind: 'activation', activation: 'softmax' }, [scores])
}
