import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { defaultSetting, expandNetwork } from '../../src/core/expandNetwork'
import { leastResolution } from '../../src/core/leastResolution'
import type { BlockSpec, LayerHabits, NetworkSpec } from '../../src/core/networkSpec'
import { answer, faultOf } from './layers'

const HABITS: LayerHabits = {
  epsilon: 1e-5,
  bias: false,
  activation: 'relu',
  padding: 'symmetric',
  naming: 'paired',
}

const spec = (blocks: readonly BlockSpec[], part: Partial<NetworkSpec> = {}): NetworkSpec => ({
  id: 'small',
  title: 'Small',
  source: 'made for this test',
  inputChannels: 16,
  defaultResolution: 8,
  rounding: { kind: 'makeDivisible', divisor: 8 },
  habits: HABITS,
  blocks,
  published: [],
  ...part,
})

const nodesOf = (network: NetworkSpec, alpha = 1) =>
  answer(expandNetwork(network, { alpha, resolution: 8 })).nodes
const namesOf = (network: NetworkSpec) => nodesOf(network).map((node) => node.name)

describe('names of a convolution, its norm and its activation', () => {
  const conv = (name: string) => ({ kind: 'conv', name, outChannels: 8, kernelSize: 3 }) as const
  const nested = { layer: '.conv', norm: '.bn', activation: '.relu' }
  const plain = { layer: '', norm: '_bn', activation: '_act' }

  it.each([
    ['features.0.0', 'paired', ['features.0.0', 'features.0.1', 'features.0.2']],
    ['layer1.0.conv2', 'paired', ['layer1.0.conv2', 'layer1.0.bn2', 'layer1.0.relu2']],
    ['branch2.1', nested, ['branch2.1.conv', 'branch2.1.bn', 'branch2.1.relu']],
    ['block1_conv1', plain, ['block1_conv1', 'block1_conv1_bn', 'block1_conv1_act']],
    ['features.0', plain, ['features.0', 'features.1', 'features.2']],
  ] as const)('%s, %j: %j', (name, naming, names) => {
    expect(namesOf(spec([conv(name)], { habits: { ...HABITS, naming } }))).toEqual(names)
  })

  it('without norms the activation takes the next number', () => {
    const habits = { ...HABITS, epsilon: null }
    expect(namesOf(spec([conv('features.0')], { habits }))).toEqual(['features.0', 'features.1'])
  })
})

describe('an inverted residual', () => {
  const block = {
    kind: 'invertedResidual',
    name: 'features',
    first: 1,
    repeats: 2,
    expansion: { times: 6 },
    outChannels: 16,
    kernelSize: 3,
    stride: 1,
    body: 'conv',
  } as const

  it('of 16 channels twice is 2 blocks of 8 nodes and a sum each', () => {
    const nodes = nodesOf(spec([block]))
    expect(nodes.map((node) => node.block)).toEqual([
      ...Array(9).fill('features.1'),
      ...Array(9).fill('features.2'),
    ])
    expect(nodes[8]).toMatchObject({ layer: { kind: 'add' }, inputs: ['input', nodes[7]!.name] })
  })

  it('that strides, or changes channels, has no sum in its first block', () => {
    for (const part of [{ stride: 2 }, { outChannels: 24 }]) {
      const adds = nodesOf(spec([{ ...block, ...part }])).filter(
        ({ layer }) => layer.kind === 'add',
      )
      expect(adds.map((node) => node.name)).toEqual(['features.2.add'])
    }
  })

  it('with t = 1 has no widening layer unless it always expands: 1,024 weights of 32 → 32', () => {
    const narrow = { ...block, repeats: 1, expansion: { times: 1 } } as const
    const params = (part: { alwaysExpands?: true }) => {
      const network = spec([{ ...narrow, ...part }], { inputChannels: 32 })
      const graph = answer(expandNetwork(network, { alpha: 1, resolution: 8 }))
      return answer(analyse(graph)).totals.params
    }
    expect(params({ alwaysExpands: true }) - params({})).toBe(1_024 + 64)
  })

  it('expands the channels that arrive: 6 · 24 at α 1.5, not 6 · 16 · 1.5 of its own', () => {
    const [first] = nodesOf(spec([block], { inputChannels: 24 }), 1.5)
    expect(first!.layer).toMatchObject({ outChannels: 144 })
  })

  it.each([
    [{ quarterOf: 'expanded', activation: 'relu', gate: 'hardSigmoid' }, 24],
    [{ quarterOf: 'input', activation: 'swish', gate: 'sigmoid' }, 4],
  ] as const)('squeezes 96 expanded of 16 by %j to %i', (squeeze, narrow) => {
    const nodes = nodesOf(spec([{ ...block, repeats: 1, squeeze, body: 'block' }]))
    const layer = nodes.find((node) => node.name === 'features.1.block.2.fc1')!.layer
    expect(layer).toMatchObject({ outChannels: narrow, bias: true })
    const scale = nodes.find((node) => node.layer.kind === 'multiply')!
    expect(scale.inputs).toEqual(['features.1.block.1.2', 'features.1.block.2.scale_activation'])
  })
})

it('a strided residual projects its skip, and its sum is activated', () => {
  const block = {
    kind: 'residual',
    name: 'layer1',
    form: 'bottleneck',
    width: 16,
    repeats: 2,
    stride: 2,
    strideOn: 'spatial',
  } as const
  const nodes = nodesOf(spec([block]))
  const strides = nodes.flatMap(({ name, layer }) =>
    'stride' in layer && layer.stride[0] === 2 ? [name] : [],
  )
  expect(strides).toEqual(['layer1.0.conv2', 'layer1.0.downsample.0'])
  expect(nodes.at(-2)!.inputs).toEqual(['layer1.1.bn3', 'layer1.0.relu'])
  expect(nodes.at(-1)!.layer).toEqual({ kind: 'activation', activation: 'relu' })
})

it('a shuffle stage keeps half of its channels untouched after its first unit', () => {
  const nodes = nodesOf(spec([{ kind: 'shuffle', name: 's', outChannels: 32, repeats: 2 }]))
  const inputs = (name: string) => nodes.find((node) => node.name === name)!.inputs
  expect(inputs('s.1.split.0')).toEqual(['s.0.shuffle'])
  const slice = (name: string) => nodes.find((node) => node.name === name)!.layer
  expect(slice('s.1.split.0')).toEqual({ kind: 'channelSlice', start: 0, channels: 16 })
  expect(slice('s.1.split.1')).toEqual({ kind: 'channelSlice', start: 16, channels: 16 })
  expect(inputs('s.1.branch2.0')).toEqual(['s.1.split.1'])
  expect(inputs('s.1.concat')).toEqual(['s.1.split.0', 's.1.branch2.7'])
  expect(inputs('s.0.concat')).toEqual(['s.0.branch1.4', 's.0.branch2.7'])
})

it('what follows an auxiliary chain reads what the chain read', () => {
  const conv = (name: string) => ({ kind: 'conv', name, outChannels: 8, kernelSize: 1 }) as const
  const nodes = nodesOf(
    spec([
      conv('conv1'),
      { kind: 'auxiliary', name: 'aux', layers: [conv('conv9')] },
      conv('conv2'),
    ]),
  )
  const inputs = (name: string) => nodes.find((node) => node.name === name)!.inputs
  expect(inputs('aux.conv9')).toEqual(['relu1'])
  expect(inputs('conv2')).toEqual(['relu1'])
})

it('the default setting is α 1 unless the network says otherwise', () => {
  expect(defaultSetting(spec([]))).toEqual({ alpha: 1, resolution: 8 })
  expect(defaultSetting(spec([], { defaultAlpha: 0.75 })).alpha).toBe(0.75)
})

it('without a width multiplier every α but 1 is a fault, and 1 scales nothing', () => {
  const fixed = spec([{ kind: 'conv', name: 'conv1', outChannels: 13, kernelSize: 1 }], {
    rounding: null,
  })
  expect(nodesOf(fixed)[0]!.layer).toMatchObject({ outChannels: 13 })
  for (const alpha of [0.5, 1.01, Number.NaN]) {
    expect(faultOf(expandNetwork(fixed, { alpha, resolution: 8 }))).toMatchObject({
      code: 'not-in-range',
      min: 1,
      max: 1,
    })
  }
})

it('the least side of two 5×5 without padding is 9 pixels; 1100 pixels are too many to search', () => {
  const valid = (name: string, kernelSize: number) =>
    ({ kind: 'conv', name, outChannels: 8, kernelSize, padding: 'valid' }) as const
  expect(leastResolution(spec([valid('conv1', 5), valid('conv2', 5)]))).toBe(9)
  expect(leastResolution(spec([valid('conv1', 1100)]))).toBe(null)
})
