import type { SeparableConvBlock, XceptionBlock } from '../networkSpec'
import { activated, type Draft, put, putUnit, type Value } from './draft'
import { depthwiseLayer, pointwiseLayer } from './plain'

/** Keras' `SeparableConv2D` and the norm behind it: nothing stands between its two layers. */
export function separableConv(
  draft: Draft,
  from: Value,
  { name, outChannels }: Omit<SeparableConvBlock, 'kind'>,
  activation: SeparableActivation = draft.habits.activation,
): Value {
  const filtered = put(draft, `${name}_depthwise`, depthwiseLayer(draft, 3, 1), [from])
  const channels = draft.scaled(outChannels)
  return putUnit(draft, name, pointwiseLayer(draft, channels), filtered, channels, activation)
}

type SeparableActivation = Draft['habits']['activation'] | null

/** Xception's module (Figure 5 of arXiv:1610.02357); names are Keras' where Keras gives one. */
export function xceptionModule(draft: Draft, from: Value, block: XceptionBlock): Value {
  const { name, stride, startsWithActivation = true } = block
  let skip = from
  if (stride > 1) {
    const channels = draft.scaled(block.outChannels.at(-1)!)
    const layer = pointwiseLayer(draft, channels, stride)
    skip = putUnit(draft, `${name}_residual`, layer, from, channels, null)
  }
  let value = from
  block.outChannels.forEach((outChannels, at) => {
    const layer = `${name}_sepconv${at + 1}`
    if (at > 0 || startsWithActivation) value = activated(draft, `${layer}_act`, value)
    value = separableConv(draft, value, { name: layer, outChannels }, null)
  })
  if (stride > 1) {
    const pool = {
      kind: 'pool',
      mode: 'max',
      kernelSize: [3, 3],
      stride: [stride, stride],
      padding: 'same',
      rounding: 'floor',
    } as const
    value = put(draft, `${name}_pool`, pool, [value])
  }
  return put(draft, `${name}_add`, { kind: 'add' }, [value, skip])
}
