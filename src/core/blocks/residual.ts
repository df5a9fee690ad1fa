import type { ResidualBlock } from '../networkSpec'
import { activated, type Draft, inBlock, put, putUnit, type Value } from './draft'
import { pointwiseLayer, squareLayer } from './plain'

/** How much wider than its middle a bottleneck's output is. */
const BOTTLENECK = 4

/** ResNet's basic and bottleneck blocks; names are torchvision's. */
export function residuals(draft: Draft, from: Value, block: ResidualBlock): Value {
  let value = from
  for (let at = 0; at < block.repeats; at += 1) {
    const name = `${block.name}.${at}`
    value = one(inBlock(draft, name), value, block, name, at === 0 ? block.stride : 1)
  }
  return value
}

function one(draft: Draft, from: Value, block: ResidualBlock, name: string, stride: number): Value {
  const width = draft.scaled(block.width)
  const widened =
    block.outChannels === undefined ? BOTTLENECK * width : draft.scaled(block.outChannels)
  const outChannels = block.form === 'basic' ? width : widened
  const inner =
    block.form === 'basic'
      ? basic(draft, from, name, width, stride)
      : bottleneck(draft, from, name, width, outChannels, stride, block.strideOn)
  let skip = from
  if (stride > 1 || from.channels !== outChannels) {
    const layer = pointwiseLayer(draft, outChannels, stride)
    skip = putUnit(draft, `${name}.downsample.0`, layer, from, outChannels, null)
  }
  const sum = put(draft, `${name}.add`, { kind: 'add' }, [inner, skip])
  return activated(draft, `${name}.relu`, sum)
}

function basic(draft: Draft, from: Value, name: string, width: number, stride: number): Value {
  const first = squareLayer(draft, 3, width, stride)
  const value = putUnit(draft, `${name}.conv1`, first, from, width)
  return putUnit(draft, `${name}.conv2`, squareLayer(draft, 3, width, 1), value, width, null)
}

function bottleneck(
  draft: Draft,
  from: Value,
  name: string,
  width: number,
  outChannels: number,
  stride: number,
  strideOn: ResidualBlock['strideOn'],
): Value {
  const [first, spatial] = strideOn === 'first' ? [stride, 1] : [1, stride]
  let value = putUnit(draft, `${name}.conv1`, pointwiseLayer(draft, width, first), from, width)
  value = putUnit(draft, `${name}.conv2`, squareLayer(draft, 3, width, spatial), value, width)
  const last = pointwiseLayer(draft, outChannels)
  return putUnit(draft, `${name}.conv3`, last, value, outChannels, null)
}
