import type { LayerSpec } from '../core/layer'
import { INPUT, type NetworkGraph } from '../core/network'
import type { BackendHandle } from './backends/handle'
import { create2d } from './canvas'
import { plainNetwork } from './plainNetwork'
import { seededWeights } from './weights/seeded'

const common = { dilation: [1, 1], bias: true, padding: 'same' } as const
const point = { ...common, kernelSize: [1, 1], stride: [1, 1] } as const
const square = { ...common, kernelSize: [3, 3], stride: [1, 1] } as const
const node = (name: string, inputs: readonly string[], layer: LayerSpec) => ({
  name,
  inputs,
  layer,
})
const activation = (name: 'relu' | 'relu6' | 'hardSigmoid') =>
  ({ kind: 'activation', activation: name }) as const

/**
 * Every kind of draw once, at an odd size. A strided convolution, a depthwise one with few
 * channels, whose narrow weights some Mali drivers read wrongly (tfjs#6775), and a pointwise one:
 * MobileNet in small. Then groups with a sum, a pool, squeeze-and-excitation, a shuffle of channels
 * that do not fill their blocks, and a matrix product over a map.
 */
const GRAPH: NetworkGraph = {
  name: 'self-test',
  input: [13, 13, 3],
  nodes: [
    node('conv', [INPUT], { ...square, kind: 'conv', stride: [2, 2], outChannels: 4, groups: 1 }),
    node('conv_relu', ['conv'], activation('relu6')),
    node('dw', ['conv_relu'], { ...square, kind: 'depthwise', channelMultiplier: 1 }),
    node('dw_relu', ['dw'], activation('relu6')),
    node('pw', ['dw_relu'], { ...point, kind: 'conv', outChannels: 8, groups: 1 }),
    node('group', ['pw'], { ...square, kind: 'conv', outChannels: 8, groups: 2 }),
    node('sum', ['group', 'pw'], { kind: 'add' }),
    node('sum_relu', ['sum'], activation('relu')),
    node('pool', ['pw'], { ...square, kind: 'pool', mode: 'max', rounding: 'floor' }),
    node('mean', ['sum_relu'], { kind: 'globalPool', mode: 'average' }),
    node('gate', ['mean'], { ...point, kind: 'conv', outChannels: 8, groups: 1 }),
    node('gate_sigmoid', ['gate'], activation('hardSigmoid')),
    node('scaled', ['sum_relu', 'gate_sigmoid'], { kind: 'multiply' }),
    node('project', ['scaled'], { ...point, kind: 'conv', outChannels: 6, groups: 1 }),
    node('joined', ['project', 'pool'], { kind: 'concat' }),
    node('shuffled', ['joined'], { kind: 'channelShuffle', groups: 2 }),
    node('classes', ['shuffled'], { kind: 'dense', outFeatures: 5, bias: true }),
  ],
}

/**
 * Largest difference between a backend and plain arithmetic, as a share of the largest value: half
 * precision rounds large values by more. NaN from the device is infinite.
 */
export async function selfTest(handle: BackendHandle): Promise<number> {
  const weights = seededWeights(GRAPH, 1)
  const program = handle.compile(GRAPH, weights)
  const frame = await gradient(GRAPH.input[0], GRAPH.input[1])
  try {
    program.upload(frame)
    program.run()
    const found = await program.read()
    const wanted = expected()
    const errors = [...wanted].map((value, index) => Math.abs(value - found[index]!))
    const worst = Math.max(...errors) / Math.max(...wanted.map(Math.abs))
    return Number.isNaN(worst) || found.length !== wanted.length ? Number.POSITIVE_INFINITY : worst
  } finally {
    frame.close()
    program.dispose()
  }
}

function expected(): Float64Array {
  const [height, width] = GRAPH.input
  const picture = Float64Array.from({ length: height * width * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3)
    const byte = colourAt(pixel % width, Math.floor(pixel / width))[index % 3]!
    return byte / 127.5 - 1
  })
  return plainNetwork(GRAPH, seededWeights(GRAPH, 1), picture)
}

const colourAt = (x: number, y: number): readonly [number, number, number] => [
  20 * x,
  255 - 18 * y,
  (x * y) % 256,
]

function gradient(height: number, width: number): Promise<ImageBitmap> {
  const context = create2d(width, height, { alpha: false })
  const picture = context.createImageData(width, height)
  for (let pixel = 0; pixel < width * height; pixel++)
    picture.data.set([...colourAt(pixel % width, Math.floor(pixel / width)), 255], pixel * 4)
  context.putImageData(picture, 0, 0)
  return createImageBitmap(context.canvas)
}
