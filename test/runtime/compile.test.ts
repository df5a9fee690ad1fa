import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { expand } from '../../src/core/expand'
import type { ConvSpec, DepthwiseSpec, HWC, LayerSpec, Padding } from '../../src/core/layer'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import { slowConv } from '../../src/core/slowConv'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import { compile } from '../../src/runtime/program/compile'
import { memory, setBackend, type Tensor4D, tensor } from '../../src/runtime/tf'
import { seededWeights } from '../../src/runtime/weights/seeded'
import { chain, conv, depthwise, largestDifference, noise } from './support'

beforeAll(async () => {
  await setBackend('cpu')
})

/** Runs a graph on noise and gives what came out. */
function output(graph: NetworkGraph, values = noise(graph.input)): Float32Array {
  const program = compile(graph, seededWeights(graph, 3))
  const input = tensor(values, [1, ...graph.input]) as Tensor4D
  const result = program.run(input)
  const read = Float32Array.from(result.dataSync())
  result.dispose()
  input.dispose()
  program.dispose()
  return read
}

function slow(layer: ConvSpec | DepthwiseSpec, input: HWC): Float64Array {
  const graph = chain(input, layer)
  const weights = seededWeights(graph, 3)
  const name = graph.nodes[0]!.name
  const suffix = layer.kind === 'conv' ? 'kernel' : 'depthwise_kernel'
  const result = slowConv(
    layer,
    { values: Float64Array.from(noise(input)), shape: input },
    Float64Array.from(weights.get(`${name}/${suffix}`)!.values),
    Float64Array.from(weights.get(`${name}/bias`)!.values),
  )
  if (!result.ok) throw new Error(result.fault.code)
  return result.value.values
}

const lopsided: Padding = { top: 1, bottom: 2, left: 0, right: 3 }
const cases: [ConvSpec | DepthwiseSpec, HWC][] = []
for (const size of [7, 8])
  for (const kernel of [1, 2, 3, 5])
    for (const stride of [1, 2, 3])
      for (const padding of ['same', 'valid', lopsided] as const)
        for (const make of [conv, depthwise])
          cases.push([
            make({ kernelSize: [kernel, kernel], stride: [stride, stride], padding }),
            [size, size + 2, 6],
          ])

describe('tfjs on the CPU against the slow convolution', () => {
  it(`is within 1e-4 on ${cases.length} windows: kernel × stride × padding × size × kind`, () => {
    const wrong = cases.filter(
      ([layer, input]) => largestDifference(output(chain(input, layer)), slow(layer, input)) > 1e-4,
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ['2 groups', conv({ groups: 2 })],
    ['as many groups as channels, 12 out', conv({ groups: 6, outChannels: 12 })],
    ['dilation 2', conv({ dilation: [2, 2] })],
    ['dilation 2 at stride 2, which tfjs has not', conv({ dilation: [2, 2], stride: [2, 2] })],
    ['depthwise dilation 2', depthwise({ dilation: [2, 2] })],
    ['depthwise dilation 2 at stride 2', depthwise({ dilation: [2, 2], stride: [2, 2] })],
    ['channel multiplier 3', depthwise({ channelMultiplier: 3 })],
    ['a 1×5 kernel at stride 1×2', conv({ kernelSize: [1, 5], stride: [1, 2] })],
  ] as const)('agrees within 1e-4 on %s', (_, layer) => {
    const input: HWC = [11, 9, 6]
    expect(largestDifference(output(chain(input, layer)), slow(layer, input))).toBeLessThan(1e-4)
  })
})

describe('folding and fusing', () => {
  const parts: readonly LayerSpec[] = [
    conv({ bias: false }),
    { kind: 'batchNorm', epsilon: 0.001 },
    { kind: 'activation', activation: 'relu6' },
  ]

  it('gives what the parts give one by one, within 1e-5', () => {
    const fused = output(chain([6, 6, 3], ...parts))
    // A second reader of each value keeps the parts apart.
    const whole = chain([6, 6, 3], ...parts)
    const apart: NetworkGraph = {
      ...whole,
      nodes: [
        ...whole.nodes,
        { name: 'twice', inputs: ['conv_0', 'batchNorm_1'], layer: { kind: 'add' } },
        { name: 'rest', inputs: ['twice', 'activation_2'], layer: { kind: 'concat' } },
      ],
    }
    const kept = output(apart).filter((_, index) => index % 8 >= 4)
    expect(largestDifference(fused, kept)).toBeLessThan(1e-5)
  })

  it('leaves a ReLU6 output within 0 and 6', () => {
    const values = output(chain([6, 6, 3], ...parts))
    expect(Math.min(...values)).toBe(0)
    expect(Math.max(...values)).toBeLessThanOrEqual(6)
  })
})

describe('plain layers', () => {
  const map = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
  const pool = (part: object) =>
    ({
      kind: 'pool',
      mode: 'max',
      rounding: 'floor',
      kernelSize: [2, 2],
      stride: [2, 2],
      padding: 'valid',
      ...part,
    }) as LayerSpec

  it.each<[string, readonly LayerSpec[], readonly number[]]>([
    ['a floor pool of 3×3 keeps one window', [pool({})], [5]],
    ['a ceil pool of 3×3 keeps the partial ones', [pool({ rounding: 'ceil' })], [5, 6, 8, 9]],
    ['a mean leaves padding out', [pool({ mode: 'average', padding: 'same' })], [3, 4.5, 7.5, 9]],
    ['a global mean is 5', [{ kind: 'globalPool', mode: 'average' }], [5]],
    ['a global maximum is 9', [{ kind: 'globalPool', mode: 'max' }], [9]],
    ['dropout changes nothing', [{ kind: 'dropout', rate: 0.5 }], [...map]],
  ])('%s', (_, layers, wanted) => {
    expect([...output(chain([3, 3, 1], ...layers), map)]).toEqual(wanted)
  })

  it.each([
    ['relu', [0, 0, 0.5, 7]],
    ['relu6', [0, 0, 0.5, 6]],
    ['hardSigmoid', [0, 1 / 3, 3.5 / 6, 1]],
    ['hSwish', [0, -1 / 3, (0.5 * 3.5) / 6, 7]],
    ['sigmoid', [-4, -1, 0.5, 7].map((x) => 1 / (1 + Math.exp(-x)))],
    ['swish', [-4, -1, 0.5, 7].map((x) => x / (1 + Math.exp(-x)))],
  ] as const)('%s of −4, −1, ½ and 7', (activation, wanted) => {
    const graph = chain([1, 4, 1], { kind: 'activation', activation })
    const found = output(graph, Float32Array.of(-4, -1, 0.5, 7))
    expect(largestDifference(found, wanted)).toBeLessThan(1e-5)
  })

  it('squeeze-and-excitation scales each channel by its own factor', () => {
    const graph: NetworkGraph = {
      name: 'squeeze',
      input: [1, 2, 2],
      nodes: [
        { name: 'mean', inputs: [INPUT], layer: { kind: 'globalPool', mode: 'average' } },
        { name: 'scaled', inputs: [INPUT, 'mean'], layer: { kind: 'multiply' } },
        { name: 'sum', inputs: ['scaled', INPUT], layer: { kind: 'add' } },
        { name: 'both', inputs: ['sum', 'scaled'], layer: { kind: 'concat' } },
        { name: 'flat', inputs: ['both'], layer: { kind: 'flatten' } },
      ],
    }
    expect([...output(graph, Float32Array.of(1, 2, 3, 4))]).toEqual([3, 8, 2, 6, 9, 16, 6, 12])
  })
})

describe('MobileNetV1', () => {
  const graph = expand(mobilenetV1, { alpha: 0.25, resolution: 32 })
  if (!graph.ok) throw new Error(graph.fault.code)

  it('is made from as many parameters as the engine counts, 470,072 at α 0.25', () => {
    const weights = seededWeights(graph.value, 1)
    const program = compile(graph.value, weights)
    const cost = analyse(graph.value, { unit: 'mac', batchNorm: 'counted', bias: 'in' })
    if (!cost.ok) throw new Error(cost.fault.code)
    expect(program.trainableParams).toBe(470_072)
    expect(program.trainableParams).toBe(cost.value.totals.params)
    program.dispose()
  })

  it('leaves no tensor behind after a run and its disposal', () => {
    const before = memory().numTensors
    const sum = output(graph.value).reduce((total, value) => total + value, 0)
    expect(sum).toBeCloseTo(1, 5)
    expect(memory().numTensors).toBe(before)
  })

  it('has the same seeded weights for the same seed, and others for another', () => {
    const kernel = (seed: number) => seededWeights(graph.value, seed).get('conv1/kernel')!.values
    expect(kernel(5)).toEqual(kernel(5))
    expect(kernel(5)).not.toEqual(kernel(6))
  })

  it('keeps seeded activations alive: the five best classes differ', () => {
    const values = [...output(graph.value)].sort((a, b) => b - a)
    expect(new Set(values.slice(0, 5)).size).toBe(5)
    expect(values[0]).toBeGreaterThan(1 / 1000)
  })
})
