import type { ConvSpec } from '../layer'
import type { InvertedResidualBlock, SqueezeSpec } from '../networkSpec'
import { type RoundingRule, scaleChannels } from '../rounding'
import { activated, type Draft, inBlock, put, putUnit, type Value } from './draft'
import { depthwiseLayer, pointwiseLayer } from './plain'

/** Inverted residuals of MobileNetV2 and V3 and of EfficientNet; names are torchvision's. */
export function invertedResiduals(draft: Draft, from: Value, block: InvertedResidualBlock): Value {
  let value = from
  for (let at = 0; at < block.repeats; at += 1) {
    const name = `${block.name}.${block.first + at}`
    value = one(inBlock(draft, name), value, block, name, at === 0 ? block.stride : 1)
  }
  return value
}

function one(
  draft: Draft,
  from: Value,
  block: InvertedResidualBlock,
  name: string,
  stride: number,
): Value {
  const { activation = draft.habits.activation, squeeze } = block
  const body = `${name}.${block.body}`
  const expanded = expandedChannels(draft, from, block)
  const outChannels = draft.scaled(block.outChannels)
  let position = 0
  const next = () => `${body}.${position++}`
  let value = from
  if (expanded !== from.channels || block.alwaysExpands) {
    const layer = pointwiseLayer(draft, expanded)
    value = putUnit(draft, `${next()}.0`, layer, value, expanded, activation)
  }
  const filter = depthwiseLayer(draft, block.kernelSize, stride)
  value = putUnit(draft, `${next()}.0`, filter, value, expanded, activation)
  if (squeeze) value = squeezed(draft, value, next(), squeeze, from.channels)
  const projection = block.body === 'conv' ? next() : `${next()}.0`
  const layer = pointwiseLayer(draft, outChannels)
  value = putUnit(draft, projection, layer, value, outChannels, null)
  if (stride > 1 || from.channels !== outChannels) return value
  return put(draft, `${name}.add`, { kind: 'add' }, [from, value])
}

function expandedChannels(draft: Draft, from: Value, { expansion }: InvertedResidualBlock): number {
  if ('to' in expansion) return draft.scaled(expansion.to)
  return Math.round(from.channels * expansion.times)
}

const TO_8: RoundingRule = { kind: 'makeDivisible', divisor: 8 }

/** Channels of the narrow layer of squeeze-and-excitation. */
export const squeezeChannels = (
  { quarterOf }: SqueezeSpec,
  expanded: number,
  blockInput: number,
): number =>
  quarterOf === 'expanded'
    ? scaleChannels(Math.floor(expanded / 4), 1, TO_8)
    : Math.max(1, Math.floor(blockInput / 4))

function squeezed(
  draft: Draft,
  from: Value,
  name: string,
  squeeze: SqueezeSpec,
  blockInput: number,
): Value {
  const narrow = squeezeChannels(squeeze, from.channels, blockInput)
  const layer = (outChannels: number): ConvSpec => ({
    ...pointwiseLayer(draft, outChannels),
    bias: true,
  })
  const pool = { kind: 'globalPool', mode: 'average' } as const
  let value = put(draft, `${name}.avgpool`, pool, [from])
  value = put(draft, `${name}.fc1`, layer(narrow), [value], narrow)
  value = activated(draft, `${name}.activation`, value, squeeze.activation)
  value = put(draft, `${name}.fc2`, layer(from.channels), [value], from.channels)
  const gate = activated(draft, `${name}.scale_activation`, value, squeeze.gate)
  return put(draft, `${name}.scale`, { kind: 'multiply' }, [from, gate])
}
