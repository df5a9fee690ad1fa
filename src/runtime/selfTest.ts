import type { ConvSpec, DepthwiseSpec } from '../core/layer'
import { INPUT, type NetworkGraph } from '../core/network'
import { slowConv } from '../core/slowConv'
import type { BackendHandle } from './backends/handle'
import { foldWeights } from './program/fold'
import { fuse } from './program/fuse'
import { seededWeights } from './weights/seeded'

const common = { dilation: [1, 1], bias: true, padding: 'same' } as const
const relu6 = { kind: 'activation', activation: 'relu6' } as const

/**
 * A strided convolution, a depthwise one with few channels, whose narrow weights some Mali drivers
 * read wrongly (tfjs#6775), and a pointwise one: MobileNet in small, at an odd size.
 */
const GRAPH: NetworkGraph = {
  name: 'self-test',
  input: [13, 13, 3],
  nodes: [
    {
      name: 'conv',
      inputs: [INPUT],
      layer: {
        kind: 'conv',
        kernelSize: [3, 3],
        stride: [2, 2],
        outChannels: 4,
        groups: 1,
        ...common,
      },
    },
    { name: 'conv_relu', inputs: ['conv'], layer: relu6 },
    {
      name: 'dw',
      inputs: ['conv_relu'],
      layer: {
        kind: 'depthwise',
        kernelSize: [3, 3],
        stride: [1, 1],
        channelMultiplier: 1,
        ...common,
      },
    },
    { name: 'dw_relu', inputs: ['dw'], layer: relu6 },
    {
      name: 'pw',
      inputs: ['dw_relu'],
      layer: {
        kind: 'conv',
        kernelSize: [1, 1],
        stride: [1, 1],
        outChannels: 8,
        groups: 1,
        ...common,
      },
    },
  ],
}

/** Largest difference between a backend and plain arithmetic; NaN from the device is infinite. */
export async function selfTest(handle: BackendHandle): Promise<number> {
  const weights = seededWeights(GRAPH, 1)
  const program = handle.compile(GRAPH, weights)
  const frame = gradient(GRAPH.input[0], GRAPH.input[1])
  try {
    program.upload(frame)
    program.run()
    const found = await program.read()
    const wanted = expected()
    const errors = [...wanted].map((value, index) => Math.abs(value - found[index]!))
    const worst = Math.max(...errors)
    return Number.isNaN(worst) || found.length !== wanted.length ? Number.POSITIVE_INFINITY : worst
  } finally {
    frame.close()
    program.dispose()
  }
}

function expected(): Float64Array {
  const weights = seededWeights(GRAPH, 1)
  const [height, width] = GRAPH.input
  let shape = GRAPH.input
  let values = Float64Array.from({ length: height * width * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3)
    const byte = colourAt(pixel % width, Math.floor(pixel / width))[index % 3]!
    return byte / 127.5 - 1
  })
  for (const step of fuse(GRAPH)) {
    if (step.kind !== 'weighted') throw new Error(`${step.output} has no weights`)
    const { kernel, bias } = foldWeights(step, weights)
    const layer = step.layer as ConvSpec | DepthwiseSpec // GRAPH has no dense layer
    const result = slowConv(
      layer,
      { values, shape },
      Float64Array.from(kernel.values),
      Float64Array.from(bias),
    )
    if (!result.ok) throw new Error(result.fault.code)
    shape = result.value.shape
    const top = step.activation === 'relu6' ? 6 : Number.POSITIVE_INFINITY
    const least = step.activation === 'relu6' ? 0 : Number.NEGATIVE_INFINITY
    values = result.value.values.map((value) => Math.min(top, Math.max(least, value)))
  }
  return values
}

const colourAt = (x: number, y: number): readonly [number, number, number] => [
  20 * x,
  255 - 18 * y,
  (x * y) % 256,
]

function gradient(height: number, width: number): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2D canvas')
  const picture = context.createImageData(width, height)
  for (let pixel = 0; pixel < width * height; pixel++)
    picture.data.set([...colourAt(pixel % width, Math.floor(pixel / width)), 255], pixel * 4)
  context.putImageData(picture, 0, 0)
  return canvas.transferToImageBitmap()
}
