import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ActivationName, HWC, LayerSpec, PoolSpec } from '../../src/core/layer'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import { outShape } from '../../src/core/shape'
import { compile } from '../../src/runtime/program/compile'
import { memory, setBackend, type Tensor4D, tensor } from '../../src/runtime/tf'
import { seededWeights } from '../../src/runtime/weights/seeded'
import { chain, conv, largestDifference, noise } from './support'

beforeAll(async () => {
  await setBackend('cpu')
})

/** Runs a graph on noise; a tensor that it left on the backend is thrown. */
function run(graph: NetworkGraph): { values: Float32Array; steps: readonly string[] } {
  const before = memory().numTensors
  const steps: string[] = []
  const program = compile(graph, seededWeights(graph, 3))
  const input = tensor(noise(graph.input), [1, ...graph.input]) as Tensor4D
  const result = program.run(input, (node) => steps.push(node))
  const values = Float32Array.from(result.dataSync())
  for (const held of [result, input, program]) held.dispose()
  if (memory().numTensors !== before) throw new Error(`${memory().numTensors - before} are left`)
  return { values, steps }
}

/** A pool by its definition: each window's pixels, less those outside, joined channel by channel. */
function slowPool(layer: PoolSpec, [height, width, channels]: HWC): number[] {
  const shape = outShape(layer, [[height, width, channels]])
  if (!shape.ok || typeof layer.padding === 'string')
    throw new Error('padding has to be written out')
  const { top, left } = layer.padding
  const values = noise([height, width, channels])
  const [down, across] = layer.stride
  const [tall, wide] = layer.kernelSize
  const divisor = layer.rounding === 'floor' ? tall * wide : undefined
  return windows(shape.value, (row, column, channel) => {
    const inside: number[] = []
    for (let y = row * down - top; y < row * down - top + tall; y++)
      for (let x = column * across - left; x < column * across - left + wide; x++)
        if (y >= 0 && y < height && x >= 0 && x < width)
          inside.push(values[(y * width + x) * channels + channel]!)
    if (layer.mode === 'max') return Math.max(...inside)
    return inside.reduce((sum, value) => sum + value, 0) / (divisor ?? inside.length)
  })
}

function windows([height, width, channels]: HWC, at: (...place: HWC) => number): number[] {
  const values: number[] = []
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      for (let channel = 0; channel < channels; channel++) values.push(at(row, column, channel))
  return values
}

const around = (pixels: number) => ({ top: pixels, bottom: pixels, left: pixels, right: pixels })

const pools: [PoolSpec, HWC][] = []
for (const mode of ['max', 'average'] as const)
  for (const rounding of ['floor', 'ceil'] as const)
    for (const [kernel, stride, pixels] of [
      [3, 2, 0],
      [3, 2, 1],
      [2, 2, 0],
      [3, 1, 1],
      [5, 3, 2],
      [3, 2, 3],
    ] as const)
      for (const size of [5, 6, 7, 8]) {
        // Where padding does not count, a window of nothing else has no value.
        if (pixels === kernel && !(mode === 'average' && rounding === 'floor')) continue
        pools.push([
          {
            kind: 'pool',
            mode,
            rounding,
            kernelSize: [kernel, kernel],
            stride: [stride, stride],
            padding: around(pixels),
          },
          [size, size + 3, 3],
        ])
      }

describe('pools against their definition', () => {
  it(`gives the same within 1e-5 on ${pools.length} of them: mode × rounding × window × size`, () => {
    const wrong = pools.filter(
      ([layer, input]) =>
        !(largestDifference(run(chain(input, layer)).values, slowPool(layer, input)) < 1e-5),
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ['7×7 from 7×7, which changes nothing', [7, 7], [7, 7, 4]],
    ['7×7 from 14×21, windows of one size', [7, 7], [14, 21, 4]],
    ['6×6 from 13×10, windows that overlap', [6, 6], [13, 10, 4]],
    ['6×6 from 1×2, which are fewer pixels', [6, 6], [1, 2, 4]],
    ['1×1 from 5×3, a global mean', [1, 1], [5, 3, 4]],
    ['2×5 from 5×5', [2, 5], [5, 5, 4]],
  ] as const)('an adaptive mean to %s', (_, outSize, input) => {
    const [height, width, channels] = input
    const values = noise(input)
    const [rows, columns] = outSize
    const wanted = windows([rows, columns, channels], (row, column, channel) => {
      let sum = 0
      let count = 0
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const isIn = (at: number, size: number, of: number, window: number) =>
            at >= Math.floor((window * size) / of) && at < Math.ceil(((window + 1) * size) / of)
          if (!isIn(y, height, rows, row) || !isIn(x, width, columns, column)) continue
          sum += values[(y * width + x) * channels + channel]!
          count += 1
        }
      return sum / count
    })
    const { values: found } = run(chain(input, { kind: 'adaptivePool', outSize }))
    expect(largestDifference(found, wanted)).toBeLessThan(1e-5)
  })
})

describe('channels that change places', () => {
  const input: HWC = [3, 2, 12]
  const values = noise(input)
  const picked = (count: number, from: (channel: number) => number) =>
    Float32Array.from(
      windows([3, 2, count], (y, x, channel) => values[(y * 2 + x) * 12 + from(channel)]!),
    )

  it.each([1, 2, 3, 4, 6, 12])('a shuffle of 12 channels in %i groups', (groups) => {
    const perGroup = 12 / groups
    const wanted = picked(12, (to) => (to % groups) * perGroup + Math.floor(to / groups))
    expect(run(chain(input, { kind: 'channelShuffle', groups })).values).toEqual(wanted)
  })

  it('2 groups of 4 channels, 0 1 | 2 3, come out as 0 2 1 3', () => {
    const graph = chain([1, 1, 4], { kind: 'channelShuffle', groups: 2 })
    const [a, b, c, d] = noise([1, 1, 4])
    expect([...run(graph).values]).toEqual([a, c, b, d])
  })

  it.each([
    [0, 6],
    [6, 6],
    [5, 1],
    [0, 12],
  ])('a slice from %i on of %i', (start, channels) => {
    const wanted = picked(channels, (to) => start + to)
    expect(run(chain(input, { kind: 'channelSlice', start, channels })).values).toEqual(wanted)
  })

  it('two shuffles that change nothing leave each value its own tensor', () => {
    const still: LayerSpec = { kind: 'channelShuffle', groups: 1 }
    const all: LayerSpec = { kind: 'channelSlice', start: 0, channels: 12 }
    expect(run(chain(input, still, all, still)).values).toEqual(values)
  })
})

describe('activations that join the layer before them', () => {
  const names: readonly Exclude<ActivationName, 'softmax'>[] = [
    'relu',
    'relu6',
    'sigmoid',
    'swish',
    'hardSigmoid',
    'hSwish',
  ]
  const byHand: Readonly<Record<(typeof names)[number], (x: number) => number>> = {
    relu: (x) => Math.max(0, x),
    relu6: (x) => Math.min(6, Math.max(0, x)),
    sigmoid: (x) => 1 / (1 + Math.exp(-x)),
    swish: (x) => x / (1 + Math.exp(-x)),
    hardSigmoid: (x) => Math.min(6, Math.max(0, x + 3)) / 6,
    hSwish: (x) => (x * Math.min(6, Math.max(0, x + 3))) / 6,
  }
  const layers: readonly LayerSpec[] = [conv(), { kind: 'dense', outFeatures: 9, bias: true }]

  it.each(names)('%s after a convolution and after a dense layer is one step', (activation) => {
    for (const layer of layers) {
      const plain = run(chain([5, 5, 3], layer)).values
      const ended = run(chain([5, 5, 3], layer, { kind: 'activation', activation }))
      expect(ended.steps).toEqual(['activation_1'])
      expect(largestDifference(ended.values, plain.map(byHand[activation]))).toBeLessThan(1e-5)
    }
  })
})

it('a head that the output does not read is not run, and nothing is left of it', () => {
  const graph: NetworkGraph = {
    name: 'two heads',
    input: [4, 4, 3],
    nodes: [
      { name: 'stem', inputs: [INPUT], layer: conv() },
      { name: 'relu', inputs: ['stem'], layer: { kind: 'activation', activation: 'relu' } },
      { name: 'training', inputs: ['stem'], layer: conv() },
      { name: 'output', inputs: ['relu'], layer: conv() },
    ],
  }
  expect(run(graph).steps).toEqual(['relu', 'output'])
})
