import * as tf from '@tensorflow/tfjs'
import type { ConvSpec, ExplicitPadding, HWC, LayerSpec, PoolSpec } from '../../src/core/layer'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import { isExplicit, NO_DILATION, paddingAround } from '../../src/core/window'
import type { NamedWeights } from '../../src/runtime/protocol'
import { shapesOf } from '../../src/runtime/weights/names'

type Value = tf.SymbolicTensor
type Op = (...inputs: tf.Tensor4D[]) => tf.Tensor

/** Pixels before and after, one pair an axis, as `tf.pad` takes them. */
type Sides = [[number, number], [number, number], [number, number], [number, number]]

/** A layer of one op, for what the layers package has none of. */
class OpLayer extends tf.layers.Layer {
  static className = 'OpLayer'
  constructor(
    private readonly run: Op,
    private readonly made: HWC,
  ) {
    super({})
  }
  override computeOutputShape() {
    return [null, ...this.made]
  }
  override call(inputs: tf.Tensor | tf.Tensor[]) {
    return tf.tidy(() => this.run(...([inputs].flat() as tf.Tensor4D[]))) // maps have four axes
  }
}
tf.serialization.registerClass(OpLayer)

/**
 * The network built of the layers package, nothing folded and nothing fused, with the same
 * weights: what a reader would write who had never seen our compiler.
 */
export function twinOf(graph: NetworkGraph, weights: NamedWeights): tf.LayersModel {
  const shapes = shapesOf(graph)
  const values = new Map<string, Value>([[INPUT, tf.input({ shape: [...graph.input] })]])
  for (const { name, inputs, layer } of graph.nodes) {
    const from = inputs.map((input) => values.get(input)!) // nodes come in an order they can run in
    const maps = inputs.map((input) => shapes.get(input)!)
    values.set(name, applied(name, layer, from, maps, shapes.get(name)!, weights))
  }
  const last = graph.nodes.at(-1)!.name
  return tf.model({ inputs: values.get(INPUT)!, outputs: values.get(last)! })
}

/** What the twin makes of one picture. */
export function twinOutput(model: tf.LayersModel, input: HWC, values: Float32Array): Float32Array {
  return tf.tidy(() => {
    const output = model.predict(tf.tensor4d(values, [1, ...input])) as tf.Tensor // it has one
    return Float32Array.from(output.dataSync())
  })
}

/** The twin's layers are named after nobody: a model of one name may be built twice. */
function applied(
  name: string,
  layer: LayerSpec,
  from: readonly Value[],
  maps: readonly HWC[],
  output: HWC,
  weights: NamedWeights,
): Value {
  const [x] = from
  const [input] = maps
  if (!x || !input) throw new Error(`${name} reads nothing`)
  const held = (...suffixes: readonly string[]) =>
    suffixes.flatMap((suffix) => {
      const found = weights.get(`${name}/${suffix}`)
      return found ? [tf.tensor(found.values, [...found.shape])] : []
    })
  const op = (run: Op) => new OpLayer(run, output).apply([...from]) as Value
  const plain = (made: tf.layers.Layer, tensors: readonly tf.Tensor[] = [], of = x) => {
    const value = made.apply(of) as Value
    if (tensors.length > 0) made.setWeights([...tensors])
    return value
  }
  switch (layer.kind) {
    case 'conv': {
      const [kernel, bias] = held('kernel', 'bias')
      if (layer.groups > 1) return op((map) => grouped(layer, map!, kernel as tf.Tensor4D, bias))
      const { value, padding } = padded(x, layer)
      return plain(
        tf.layers.conv2d({
          filters: layer.outChannels,
          kernelSize: [...layer.kernelSize],
          strides: [...layer.stride],
          dilationRate: [...layer.dilation],
          padding,
          useBias: layer.bias,
        }),
        bias ? [kernel!, bias] : [kernel!],
        value,
      )
    }
    case 'depthwise': {
      const { value, padding } = padded(x, layer)
      return plain(
        tf.layers.depthwiseConv2d({
          kernelSize: [...layer.kernelSize],
          strides: [...layer.stride],
          dilationRate: [...layer.dilation],
          depthMultiplier: layer.channelMultiplier,
          padding,
          useBias: layer.bias,
        }),
        held('depthwise_kernel', 'bias'),
        value,
      )
    }
    case 'dense': {
      const flat = tf.layers.flatten().apply(x) as Value
      const units = layer.outFeatures
      const dense = tf.layers.dense({ units, useBias: layer.bias })
      const product = plain(dense, held('kernel', 'bias'), flat)
      return tf.layers.reshape({ targetShape: [1, 1, units] }).apply(product) as Value
    }
    case 'batchNorm':
      return plain(
        tf.layers.batchNormalization({ epsilon: layer.epsilon }),
        held('gamma', 'beta', 'moving_mean', 'moving_variance'),
      )
    case 'activation':
      switch (layer.activation) {
        case 'relu':
          return plain(tf.layers.reLU())
        case 'relu6':
          return plain(tf.layers.reLU({ maxValue: 6 }))
        case 'hardSigmoid':
          return op((map) => hardSigmoid(map!))
        case 'hSwish':
          return op((map) => tf.mul(map!, hardSigmoid(map!)))
        default:
          return plain(tf.layers.activation({ activation: layer.activation }))
      }
    case 'pool':
      return op((map) => pooled(layer, map!, output))
    case 'globalPool': {
      const { mode } = layer
      const pool = mode === 'max' ? tf.layers.globalMaxPooling2d : tf.layers.globalAveragePooling2d
      const vector = pool({}).apply(x) as Value
      return tf.layers.reshape({ targetShape: [1, 1, input[2]] }).apply(vector) as Value
    }
    case 'adaptivePool':
      return op((map) => adaptive(map!, layer.outSize))
    case 'flatten':
      return tf.layers.reshape({ targetShape: [...output] }).apply(x) as Value
    case 'dropout':
      return plain(tf.layers.dropout({ rate: layer.rate }))
    case 'add':
      return tf.layers.add().apply([...from]) as Value
    case 'multiply':
      return tf.layers.multiply().apply([...from]) as Value
    case 'concat':
      return tf.layers.concatenate({ axis: -1 }).apply([...from]) as Value
    case 'channelShuffle': {
      const [height, width, channels] = input
      const { groups } = layer
      return op((map) => {
        const table = tf.reshape(map!, [-1, height, width, groups, channels / groups])
        return tf.reshape(tf.transpose(table, [0, 1, 2, 4, 3]), [-1, height, width, channels])
      })
    }
    case 'channelSlice':
      return op((map) =>
        tf.slice(map!, [0, 0, 0, layer.start], [-1, input[0], input[1], layer.channels]),
      )
  }
}

/** The map with padding that is written out laid around it, and what is left to say to a layer. */
function padded(x: Value, { padding }: Pick<ConvSpec, 'padding'>) {
  if (!isExplicit(padding)) return { value: x, padding }
  const { top, bottom, left, right } = padding
  const around: [[number, number], [number, number]] = [
    [top, bottom],
    [left, right],
  ]
  const value = tf.layers.zeroPadding2d({ padding: around }).apply(x) as Value
  return { value, padding: 'valid' as const }
}

const hardSigmoid = (x: tf.Tensor): tf.Tensor => tf.div(tf.clipByValue(tf.add(x, 3), 0, 6), 6)

/** Each group by itself; no catalogue network has groups with dilation or padding by words. */
function grouped(layer: ConvSpec, x: tf.Tensor4D, kernel: tf.Tensor4D, bias?: tf.Tensor) {
  const { groups, outChannels, stride, padding } = layer
  const [height, width, inGroup] = kernel.shape
  const outGroup = outChannels / groups
  const parts = Array.from({ length: groups }, (_, group) => {
    const from = tf.slice(x, [0, 0, 0, group * inGroup], [-1, x.shape[1], x.shape[2], inGroup])
    const start = [0, 0, 0, group * outGroup]
    const filter = tf.slice(kernel, start, [height, width, inGroup, outGroup])
    if (!isExplicit(padding)) return tf.conv2d(from, filter, [...stride], padding)
    return tf.conv2d(tf.pad(from, sidesOf(padding)), filter, [...stride], 'valid')
  })
  const joined = tf.concat(parts, 3)
  return bias ? tf.add(joined, bias) : joined
}

const sidesOf = ({ top, bottom, left, right }: ExplicitPadding): Sides => [
  [0, 0],
  [top, bottom],
  [left, right],
  [0, 0],
]

/** A pool over a map padded by hand: with nothing a maximum sees, or with a mean's own zeros. */
function pooled(layer: PoolSpec, x: tf.Tensor4D, [rows, columns]: HWC): tf.Tensor {
  const { kernelSize, stride, padding, mode, rounding } = layer
  const [, height, width, channels] = x.shape
  const size: [number, number] = [...kernelSize]
  const strides: [number, number] = [...stride]
  if (padding === 'same' && mode === 'average') return tf.avgPool(x, size, strides, 'same')
  const { top, left } = paddingAround(layer, NO_DILATION, [height, width, channels])
  const reach = (count: number, axis: 0 | 1) => (count - 1) * stride[axis] + kernelSize[axis]
  const bottom = Math.max(0, reach(rows, 0) - height - top)
  const right = Math.max(0, reach(columns, 1) - width - left)
  if (mode === 'max') {
    const around = tf.pad(x, sidesOf({ top, bottom, left, right }), -1e30)
    return tf.maxPool(around, size, strides, 'valid')
  }
  if (rounding === 'ceil') throw new Error('no network here has a mean that rounds up')
  return tf.avgPool(tf.pad(x, sidesOf({ top, bottom, left, right })), size, strides, 'valid')
}

/** Means of windows that differ in size, one slice a window. */
function adaptive(x: tf.Tensor4D, [rows, columns]: readonly [number, number]): tf.Tensor {
  const [, height, width, channels] = x.shape
  const bounds = (at: number, count: number, size: number) =>
    [Math.floor((at * size) / count), Math.ceil(((at + 1) * size) / count)] as const
  const lines = Array.from({ length: rows }, (_, row) => {
    const [top, bottom] = bounds(row, rows, height)
    const cells = Array.from({ length: columns }, (_unused, column) => {
      const [left, right] = bounds(column, columns, width)
      const part = tf.slice(x, [0, top, left, 0], [-1, bottom - top, right - left, channels])
      return tf.mean(part, [1, 2], true)
    })
    return tf.concat(cells, 2)
  })
  return tf.concat(lines, 1)
}
