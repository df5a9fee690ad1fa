import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConvSpec, DepthwiseSpec, HWC, LayerSpec } from '../../src/core/layer'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import { slowConv } from '../../src/core/slowConv'
import { createClient } from '../../src/runtime/client'
import type { Backend } from '../../src/runtime/protocol'
import { seededWeights } from '../../src/runtime/weights/seeded'
import { chain, conv, depthwise, largestDifference } from '../runtime/support'
import { picture, value } from './runtimeShared'

const BACKENDS = ['cpu', 'wasm', 'webgl'] as const satisfies readonly Backend[]
const runtimes = new Map(BACKENDS.map((backend) => [backend, createClient()]))

beforeAll(async () => {
  for (const [backend, runtime] of runtimes) value(await runtime.start(backend))
})
afterAll(async () => {
  for (const runtime of runtimes.values()) await runtime.stop()
})

async function output(backend: Backend, graph: NetworkGraph): Promise<Float32Array> {
  const runtime = runtimes.get(backend as 'cpu')! // every backend of this file has one
  const { steps } = value(await runtime.load(graph, { kind: 'seeded', seed: 11 }))
  if (backend === 'webgl') expect(steps.filter(({ how }) => how === 'tfjs')).toEqual([])
  const last = graph.nodes[graph.nodes.length - 1]!.name
  return value(await runtime.tap(picture(graph.input[0], graph.input[1]), [last]))[0]!.values
}

async function expectAgreement(graph: NetworkGraph): Promise<void> {
  const plain = await output('cpu', graph)
  expect(plain.length).toBeGreaterThan(0)
  for (const backend of ['wasm', 'webgl'] as const)
    expect(largestDifference(plain, await output(backend, graph)), backend).toBeLessThan(1e-3)
}

const pool = (part: object): LayerSpec =>
  ({
    kind: 'pool',
    mode: 'max',
    rounding: 'floor',
    kernelSize: [3, 3],
    stride: [2, 2],
    padding: 'same',
    ...part,
  }) as LayerSpec

const lopsided = { top: 1, bottom: 2, left: 0, right: 3 }
const pointwise = (outChannels: number) => conv({ kernelSize: [1, 1], outChannels })
const relu6: LayerSpec = { kind: 'activation', activation: 'relu6' }

const slice = (start: number, channels: number): LayerSpec => ({
  kind: 'channelSlice',
  start,
  channels,
})
const shuffledSlice: readonly LayerSpec[] = [
  { kind: 'channelShuffle', groups: 3 },
  slice(2, 10),
  conv({ groups: 2, outChannels: 6 }),
]
const dense = (outFeatures: number): LayerSpec => ({ kind: 'dense', outFeatures, bias: true })
const heads: readonly LayerSpec[] = [
  { kind: 'flatten' },
  dense(9),
  { kind: 'dropout', rate: 0.1 },
  dense(5),
]

/** What comes after a first convolution to 6 channels, so that no case reads the picture itself. */
const CASES: readonly (readonly [string, readonly LayerSpec[]])[] = [
  ['a 3×3 convolution', [conv()]],
  ['a 3×3 convolution at stride 2', [conv({ stride: [2, 2] })]],
  ['a 3×3 convolution at stride 3, valid', [conv({ stride: [3, 3], padding: 'valid' })]],
  ['a 5×5 convolution with lopsided padding', [conv({ kernelSize: [5, 5], padding: lopsided })]],
  ['a 1×7 convolution', [conv({ kernelSize: [1, 7] })]],
  ['a 9×9 convolution', [conv({ kernelSize: [9, 9] })]],
  ['a dilated convolution', [conv({ dilation: [2, 3] })]],
  ['a dilated convolution at stride 2', [conv({ dilation: [2, 2], stride: [2, 2] })]],
  ['2 groups between two convolutions', [conv({ groups: 2 }), pointwise(5)]],
  ['a pointwise layer to 7 channels', [pointwise(7)]],
  ['a pointwise layer to 33 channels with ReLU6', [pointwise(33), relu6]],
  ['a pointwise layer at stride 2', [conv({ kernelSize: [1, 1], stride: [2, 2] })]],
  ['a depthwise layer', [depthwise()]],
  ['a depthwise layer at stride 2 with ReLU6', [depthwise({ stride: [2, 2] }), relu6]],
  ['a 5×5 depthwise layer, valid', [depthwise({ kernelSize: [5, 5], padding: 'valid' })]],
  ['a dilated depthwise layer', [depthwise({ dilation: [2, 2] })]],
  ['a depthwise layer with lopsided padding', [depthwise({ padding: lopsided, stride: [2, 2] })]],
  ['a channel multiplier of 2 between two layers', [depthwise({ channelMultiplier: 2 }), conv()]],
  ['batch norm alone', [pool({}), { kind: 'batchNorm', epsilon: 1e-3 }]],
  ['batch norm in a convolution', [conv({ bias: false }), { kind: 'batchNorm', epsilon: 1e-3 }]],
  ['max pooling', [pool({})]],
  ['max pooling, ceil', [pool({ rounding: 'ceil', padding: 'valid' })]],
  ['mean pooling, then a depthwise layer', [pool({ mode: 'average' }), depthwise()]],
  ['a mean that counts its padding', [pool({ mode: 'average', padding: lopsided }), conv()]],
  ['an adaptive mean to 2×2', [{ kind: 'adaptivePool', outSize: [2, 2] }, conv()]],
  ['an adaptive mean to 5×7', [{ kind: 'adaptivePool', outSize: [5, 7] }]],
  ['a shuffle of 3 groups, then a convolution', [{ kind: 'channelShuffle', groups: 3 }, conv()]],
  ['a slice of 3 channels', [{ kind: 'channelSlice', start: 2, channels: 3 }, conv()]],
  ['as many groups as channels', [conv({ groups: 6, outChannels: 12 }), pointwise(5)]],
  ['a shuffle, a slice within a block, then 2 groups', [pointwise(12), ...shuffledSlice]],
  ['a slice, then a depthwise layer', [pointwise(11), slice(3, 6), depthwise()]],
  ['a rectifier before a depthwise layer', [conv(), relu6, conv(), depthwise(), relu6]],
  ['a convolution down to one column', [conv({ kernelSize: [1, 6], padding: 'valid' }), conv()]],
  ['a 13-channel flattened map and two dense layers', [pointwise(13), ...heads]],
  ['a global mean', [{ kind: 'globalPool', mode: 'average' }]],
  ['a global maximum', [{ kind: 'globalPool', mode: 'max' }]],
  ['a dense layer over a map', [{ kind: 'dense', outFeatures: 10, bias: true }]],
  [
    'a global mean, dropout, a dense layer and softmax',
    [
      { kind: 'globalPool', mode: 'average' },
      { kind: 'dropout', rate: 0.1 },
      { kind: 'dense', outFeatures: 10, bias: true },
      { kind: 'activation', activation: 'softmax' },
    ],
  ],
  ['flatten and softmax', [{ kind: 'flatten' }, { kind: 'activation', activation: 'softmax' }]],
  ...(['relu', 'hSwish', 'hardSigmoid', 'swish', 'sigmoid'] as const).map(
    (activation) =>
      [`${activation} in the middle`, [{ kind: 'activation', activation }, conv()]] as const,
  ),
  ...(['relu', 'hSwish', 'hardSigmoid', 'swish', 'sigmoid'] as const).map(
    (activation) =>
      [
        `${activation} in a pointwise layer to 5 channels`,
        [pointwise(5), { kind: 'activation', activation }, depthwise(), conv()],
      ] as const,
  ),
]

describe.each<HWC>([
  [13, 11, 3],
  [8, 6, 3],
])('WebGL and WASM agree with the CPU within 1e-3 at %i×%i', (...input) => {
  it.each(CASES)('on %s', async (_, layers) => {
    await expectAgreement(chain(input, conv({ outChannels: 6 }), relu6, ...layers))
  })
})

describe('WebGL and WASM agree with the CPU within 1e-3', () => {
  it.each([
    ['a convolution at stride 2', conv({ stride: [2, 2] })],
    ['a pointwise layer', pointwise(5)],
    ['a depthwise layer', depthwise()],
    ['a pool', pool({})],
  ] as const)('where %s reads the picture itself', async (_, layer) => {
    await expectAgreement(chain([9, 10, 3], layer))
  })

  it('on a residual sum, a squeeze-and-excitation product and a concatenation', async () => {
    await expectAgreement({
      name: 'branches',
      input: [10, 9, 3],
      nodes: [
        { name: 'stem', inputs: [INPUT], layer: conv({ outChannels: 6 }) },
        { name: 'wide', inputs: ['stem'], layer: pointwise(6) },
        { name: 'sum', inputs: ['wide', 'stem'], layer: { kind: 'add' } },
        { name: 'mean', inputs: ['sum'], layer: { kind: 'globalPool', mode: 'average' } },
        { name: 'gate', inputs: ['mean'], layer: pointwise(6) },
        { name: 'gated', inputs: ['gate'], layer: { kind: 'activation', activation: 'sigmoid' } },
        { name: 'scaled', inputs: ['sum', 'gated'], layer: { kind: 'multiply' } },
        { name: 'both', inputs: ['scaled', 'stem', INPUT], layer: { kind: 'concat' } },
        { name: 'last', inputs: ['both'], layer: depthwise({ stride: [2, 2] }) },
      ],
    })
  })

  it('on a block of each kind: sum then ReLU, gate then projection, ReLU before, nested joins', async () => {
    await expectAgreement({
      name: 'blocks',
      input: [10, 9, 3],
      nodes: [
        { name: 'stem', inputs: [INPUT], layer: conv({ outChannels: 8 }) },
        { name: 'left', inputs: ['stem'], layer: pointwise(12) },
        { name: 'right', inputs: ['stem'], layer: conv({ outChannels: 12, bias: false }) },
        { name: 'norm', inputs: ['right'], layer: { kind: 'batchNorm', epsilon: 1e-3 } },
        { name: 'sum', inputs: ['norm', 'left'], layer: { kind: 'add' } },
        { name: 'relu', inputs: ['sum'], layer: { kind: 'activation', activation: 'relu' } },
        { name: 'mean', inputs: ['relu'], layer: { kind: 'globalPool', mode: 'average' } },
        { name: 'gate', inputs: ['mean'], layer: pointwise(12) },
        {
          name: 'gated',
          inputs: ['gate'],
          layer: { kind: 'activation', activation: 'hardSigmoid' },
        },
        { name: 'scaled', inputs: ['relu', 'gated'], layer: { kind: 'multiply' } },
        { name: 'project', inputs: ['scaled'], layer: pointwise(8) },
        { name: 'skip', inputs: ['project', 'stem'], layer: { kind: 'add' } },
        { name: 'ahead', inputs: ['skip'], layer: { kind: 'activation', activation: 'relu' } },
        { name: 'filter', inputs: ['ahead'], layer: depthwise() },
        { name: 'pool', inputs: ['skip'], layer: pool({ stride: [1, 1] }) },
        { name: 'thin', inputs: ['skip'], layer: pointwise(5) },
        { name: 'inner', inputs: ['filter', 'thin'], layer: { kind: 'concat' } },
        { name: 'outer', inputs: ['pool', 'inner'], layer: { kind: 'concat' } },
        { name: 'odd', inputs: ['thin', 'outer', 'thin'], layer: { kind: 'concat' } },
        {
          name: 'many',
          inputs: ['thin', 'odd', 'inner', 'pool', 'skip'],
          layer: { kind: 'concat' },
        },
        { name: 'last', inputs: ['many'], layer: conv({ stride: [2, 2] }) },
      ],
    })
  })

  it('on a matrix product whose weights are too tall for one texture', async () => {
    await expectAgreement(chain([18, 16, 3], conv(), dense(260), dense(7)))
  })

  it('on a large map of which only means are wanted, one row at a time', async () => {
    const mean: LayerSpec = { kind: 'globalPool', mode: 'average' }
    const most: LayerSpec = { kind: 'globalPool', mode: 'max' }
    await expectAgreement(chain([45, 43, 3], conv({ outChannels: 6 }), mean, pointwise(5)))
    await expectAgreement(chain([45, 43, 3], conv({ outChannels: 6 }), most, pointwise(5)))
  })

  it('on a sum of a map that grew from one column and one that shrank', async () => {
    const shorter = conv({ kernelSize: [2, 1], padding: 'valid', outChannels: 6 })
    await expectAgreement({
      name: 'column',
      input: [5, 2, 3],
      nodes: [
        { name: 'stem', inputs: [INPUT], layer: conv({ outChannels: 6 }) },
        { name: 'column', inputs: ['stem'], layer: pool({ kernelSize: [1, 1] }) },
        { name: 'grown', inputs: ['column'], layer: conv({ outChannels: 6, padding: lopsided }) },
        { name: 'shrunk', inputs: ['stem'], layer: shorter },
        { name: 'sum', inputs: ['shrunk', 'grown'], layer: { kind: 'add' } },
        { name: 'other', inputs: ['grown', 'sum'], layer: { kind: 'add' } },
        { name: 'last', inputs: ['other'], layer: conv() },
      ],
    })
  })
})

describe('a window on WebGL is the slow convolution within 1e-3', () => {
  it.each<readonly [string, ConvSpec | DepthwiseSpec]>([
    ['3×3', conv({ outChannels: 7 })],
    ['3×3 at stride 2', conv({ stride: [2, 2], outChannels: 7 })],
    ['11×11 at stride 4', conv({ kernelSize: [11, 11], stride: [4, 4] })],
    ['6×13 at stride 3, dilated', conv({ kernelSize: [6, 13], stride: [3, 3], dilation: [1, 2] })],
    ['2 groups of 5', conv({ groups: 2, outChannels: 14 })],
    ['5 groups of 2, dilated', conv({ groups: 5, outChannels: 10, dilation: [2, 2] })],
    ['10 groups of 1', conv({ groups: 10, outChannels: 10 })],
    ['10 groups of 1 to 3', conv({ groups: 10, outChannels: 30, stride: [2, 1] })],
    ['depthwise', depthwise({ padding: lopsided })],
    ['depthwise 9×9', depthwise({ kernelSize: [9, 9] })],
    ['depthwise, multiplier 3', depthwise({ channelMultiplier: 3, stride: [2, 2] })],
  ])('%s', async (_, layer) => {
    const graph = chain([14, 11, 3], pointwise(10), layer)
    const weights = seededWeights(graph, 11)
    const runtime = runtimes.get('webgl')!
    value(await runtime.load(graph, { kind: 'named', weights }))
    const names = graph.nodes.map(({ name }) => name)
    const [before, after] = value(await runtime.tap(picture(14, 11), names))
    const suffix = layer.kind === 'conv' ? 'kernel' : 'depthwise_kernel'
    const of = (part: string) => Float64Array.from(weights.get(`${names[1]}/${part}`)!.values)
    const input = { shape: [14, 11, 10] as const, values: Float64Array.from(before!.values) }
    const slow = slowConv(layer, input, of(suffix), of('bias'))
    if (!slow.ok) throw new Error(slow.fault.code)
    expect(largestDifference(after!.values, slow.value.values)).toBeLessThan(1e-3)
  })
})
