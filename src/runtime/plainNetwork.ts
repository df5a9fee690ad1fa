import { activated } from '../core/activations/activation'
import type { HWC, LayerSpec, PoolSpec } from '../core/layer'
import { INPUT, type NetworkGraph } from '../core/network'
import { slowConv } from '../core/slowConv'
import { NO_DILATION, paddingAround } from '../core/window'
import type { NamedWeights } from './protocol'
import { shapesOf } from './weights/names'

interface PlainMap {
  readonly shape: HWC
  readonly values: Float64Array
}

/**
 * A network one layer and one multiplication at a time, for a device to be held against: no more
 * than the layers that a self-test needs. Values of the last node, row-major.
 */
export function plainNetwork(
  graph: NetworkGraph,
  weights: NamedWeights,
  input: Float64Array,
): Float64Array {
  const shapes = shapesOf(graph)
  const maps = new Map<string, PlainMap>([[INPUT, { shape: graph.input, values: input }]])
  for (const { name, inputs, layer } of graph.nodes) {
    const from = inputs.map((read) => maps.get(read)!) // nodes come in an order they can run in
    const weight = (suffix: string) => {
      const found = weights.get(`${name}/${suffix}`)
      return found && Float64Array.from(found.values)
    }
    maps.set(name, { shape: shapes.get(name)!, values: layerOutput(layer, from, weight) })
  }
  return maps.get(graph.nodes.at(-1)?.name ?? INPUT)!.values
}

function layerOutput(
  layer: LayerSpec,
  inputs: readonly PlainMap[],
  weight: (suffix: string) => Float64Array | undefined,
): Float64Array {
  const first = inputs[0]!
  const channels = first.shape[2]
  switch (layer.kind) {
    case 'conv':
    case 'depthwise': {
      const kernel = weight(layer.kind === 'conv' ? 'kernel' : 'depthwise_kernel')!
      const result = slowConv(layer, first, kernel, weight('bias'))
      if (!result.ok) throw new Error(result.fault.code)
      return result.value.values
    }
    case 'dense': {
      const matrix = weight('kernel')!
      const bias = weight('bias')
      return Float64Array.from({ length: layer.outFeatures }, (_, to) =>
        first.values.reduce(
          (sum, value, from) => sum + value * matrix[from * layer.outFeatures + to]!,
          bias?.[to] ?? 0,
        ),
      )
    }
    case 'activation': {
      const { activation } = layer
      if (activation === 'softmax') throw new Error(`${activation} is not known here`)
      return first.values.map((value) => activated(activation, value))
    }
    case 'pool':
      return maximum(layer, first)
    case 'globalPool': {
      const pixels = first.values.length / channels
      return Float64Array.from({ length: channels }, (_, channel) => {
        let sum = 0
        for (let pixel = 0; pixel < pixels; pixel++)
          sum += first.values[pixel * channels + channel]!
        return sum / pixels
      })
    }
    case 'add':
      return first.values.map((value, index) => value + inputs[1]!.values[index]!)
    case 'multiply':
      return first.values.map((value, index) => value * inputs[1]!.values[index % channels]!)
    case 'concat': {
      const all = inputs.reduce((sum, { shape }) => sum + shape[2], 0)
      const pixels = first.values.length / channels
      const values = new Float64Array(pixels * all)
      for (let pixel = 0, at = 0; pixel < pixels; pixel++)
        for (const map of inputs) {
          const width = map.shape[2]
          values.set(map.values.subarray(pixel * width, (pixel + 1) * width), at)
          at += width
        }
      return values
    }
    case 'channelShuffle': {
      const perGroup = channels / layer.groups
      return first.values.map((_, index) => {
        const to = index % channels
        const from = (to % layer.groups) * perGroup + Math.floor(to / layer.groups)
        return first.values[index - to + from]!
      })
    }
    default:
      throw new Error(`${layer.kind} is not known here`)
  }
}

/** Maxima with `same` padding at stride 1, which leaves the map its size. */
function maximum(layer: PoolSpec, { shape, values }: PlainMap): Float64Array {
  const [height, width, channels] = shape
  const { top, left } = paddingAround(layer, NO_DILATION, shape)
  return values.map((_, index) => {
    const channel = index % channels
    const pixel = (index - channel) / channels
    const [row, column] = [Math.floor(pixel / width), pixel % width]
    let most = Number.NEGATIVE_INFINITY
    for (let y = Math.max(0, row - top); y < Math.min(height, row - top + layer.kernelSize[0]); y++)
      for (
        let x = Math.max(0, column - left);
        x < Math.min(width, column - left + layer.kernelSize[1]);
        x++
      )
        most = Math.max(most, values[(y * width + x) * channels + channel]!)
    return most
  })
}
