import { expect, it } from 'vitest'
import { expand } from '../../src/core/expand'
import type { SeparableNetwork } from '../../src/core/networkSpec'
import { answer, faultOf } from './layers'

const SMALL: SeparableNetwork = {
  id: 'small',
  title: 'Small',
  source: 'made for this test',
  inputChannels: 3,
  defaultResolution: 32,
  rounding: { kind: 'truncate', minimum: 8 },
  habits: {
    epsilon: 0.001,
    bias: false,
    activation: 'relu6',
    padding: 'same',
    naming: { layer: '', norm: '_bn', activation: '_relu' },
  },
  blocks: [
    { kind: 'stem', outChannels: 32, stride: 2 },
    { kind: 'separable', outChannels: 64, stride: 2 },
    { kind: 'classifier', classes: 10, dropoutRate: 0.5 },
  ],
  published: [],
}

it("nodes carry Keras' names, in order, each reading the one before", () => {
  const { nodes, input } = answer(expand(SMALL, { alpha: 1, resolution: 32 }))
  const names = [
    ...['conv1', 'conv1_bn', 'conv1_relu'],
    ...['conv_dw_1', 'conv_dw_1_bn', 'conv_dw_1_relu'],
    ...['conv_pw_1', 'conv_pw_1_bn', 'conv_pw_1_relu'],
    ...['global_average_pooling2d', 'dropout', 'conv_preds', 'softmax'],
  ]
  expect(input).toEqual([32, 32, 3])
  expect(nodes.map((node) => node.name)).toEqual(names)
  expect(nodes.map((node) => node.inputs)).toEqual([
    ['input'],
    ...names.slice(0, -1).map((n) => [n]),
  ])
})

it('α 0.5 halves the channels of stem and pointwise and leaves the 10 classes', () => {
  const { nodes } = answer(expand(SMALL, { alpha: 0.5, resolution: 32 }))
  const layer = (name: string) => nodes.find((node) => node.name === name)!.layer
  expect(layer('conv1')).toMatchObject({ outChannels: 16, stride: [2, 2], bias: false })
  expect(layer('conv_pw_1')).toMatchObject({ outChannels: 32, stride: [1, 1], bias: false })
  expect(layer('conv_dw_1')).toMatchObject({ kind: 'depthwise', stride: [2, 2] })
  expect(layer('conv_preds')).toMatchObject({ outFeatures: 10, bias: true })
})

it.each([
  [
    { alpha: 0, resolution: 32 },
    { code: 'not-in-range', node: 'small', field: 'alpha' },
  ],
  [
    { alpha: Number.NaN, resolution: 32 },
    { code: 'not-in-range', field: 'alpha' },
  ],
  [
    { alpha: 1, resolution: 32.5 },
    { code: 'not-a-whole-number', field: 'resolution' },
  ],
  [
    { alpha: 1, resolution: 0 },
    { code: 'not-a-whole-number', field: 'resolution' },
  ],
])('%o is a fault', (setting, fault) => {
  expect(faultOf(expand(SMALL, setting))).toMatchObject(fault)
})
