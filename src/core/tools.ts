import type { LayerCost, NetworkCost } from './analyse'
import { BYTES, biases, params, weights } from './cost'
import type { ActivationName } from './layer'
import { never } from './result'
import { elements } from './shape'

/** Who counts: programs that people run on a network, and the numbers that come with it. */
export const TOOLS = ['torchvision', 'torchinfo', 'fvcore', 'timm', 'ptflops', 'keras'] as const
export type Tool = (typeof TOOLS)[number]

/** What a tool prints for one image. */
export interface ToolCount {
  /** Its multiply–adds, whatever it calls them; null where it prints none. */
  readonly multiplyAdds: number | null
  /** Its parameters; null where it prints none. */
  readonly params: number | null
}

/**
 * What a tool would print for a network, by its rules rather than by running it; sources are
 * torchinfo/layer_info.py, fvcore/nn/jit_handles.py and ptflops/pytorch_ops.py.
 *
 * - torchvision's `_ops`: weights of convolutions and dense layers, and nothing else.
 * - torchinfo: a convolution's weights and biases at each position; any other layer its parameter
 *   count once, so that a dense layer's bias and a norm's scale and shift are added.
 * - fvcore: torchvision's, two for each value a norm reads, one for each value an adaptive or
 *   global average pool reads.
 * - timm: fvcore's, but its squeeze-and-excitation pools by a mean, which is not counted.
 * - ptflops: weights and biases, two for each value of a norm, one for each value of a ReLU and
 *   for each value any pool reads; h-swish, sigmoids and the rest 0.
 * - Keras: parameters alone, running statistics of norms included.
 *
 * A global pool is counted as torch's adaptive pool; ShuffleNetV2 in torchvision takes a mean
 * instead, which fvcore passes over.
 */
export function toolCount(cost: NetworkCost, tool: Tool): ToolCount {
  const { rows, totals } = cost
  const count = (rule: (row: LayerCost) => number) => rows.reduce((sum, row) => sum + rule(row), 0)
  switch (tool) {
    case 'torchvision':
      return { multiplyAdds: totals.macs, params: totals.params }
    case 'torchinfo':
      return { multiplyAdds: count(torchinfo), params: totals.params }
    case 'fvcore':
      return { multiplyAdds: count(fvcore), params: null }
    case 'timm': {
      const gates = squeezePools(rows)
      const counted = (row: LayerCost) => (gates.has(row.name) ? 0 : fvcore(row))
      return { multiplyAdds: count(counted), params: totals.params }
    }
    case 'ptflops':
      return { multiplyAdds: count(ptflops), params: totals.params }
    case 'keras':
      return { multiplyAdds: null, params: kerasParams(cost).total }
    default:
      return never(tool)
  }
}

function torchinfo({ layer, inputs, output }: LayerCost): number {
  const own = params(layer, inputs[0]!)
  const isConvolution = layer.kind === 'conv' || layer.kind === 'depthwise'
  return isConvolution ? own * output[0] * output[1] : own
}

function fvcore({ layer, inputs, macs }: LayerCost): number {
  const values = elements(inputs[0]!)
  if (layer.kind === 'batchNorm') return 2 * values
  if (layer.kind === 'adaptivePool') return values
  return layer.kind === 'globalPool' && layer.mode === 'average' ? values : macs
}

const COUNTED_BY_PTFLOPS: ReadonlySet<ActivationName> = new Set(['relu', 'relu6'])

function ptflops({ layer, inputs, output, macs }: LayerCost): number {
  const values = elements(inputs[0]!)
  switch (layer.kind) {
    case 'conv':
    case 'depthwise':
    case 'dense':
      return macs + biases(layer, inputs[0]!) * output[0] * output[1]
    case 'batchNorm':
      return 2 * values
    case 'activation':
      return COUNTED_BY_PTFLOPS.has(layer.activation) ? values : 0
    case 'pool':
    case 'globalPool':
    case 'adaptivePool':
      return values
    default:
      return 0
  }
}

/** Global pools whose map is multiplied by what comes of them. */
function squeezePools(rows: readonly LayerCost[]): ReadonlySet<string> {
  const scaled = new Set(rows.filter((row) => row.kind === 'multiply').flatMap((row) => row.from))
  const pools = rows.filter((row) => row.kind === 'globalPool' && scaled.has(row.from[0]!))
  return new Set(pools.map((row) => row.name))
}

export interface KerasParams {
  readonly total: number
  readonly trainable: number
  /** Batch norm's running mean and variance, 2 a channel. */
  readonly nonTrainable: number
}

/** The three lines at the end of Keras' `summary()`. */
export function kerasParams({ rows, totals }: NetworkCost): KerasParams {
  const norms = rows.filter((row) => row.kind === 'batchNorm')
  const nonTrainable = norms.reduce((sum, row) => sum + row.params, 0)
  return { total: totals.params + nonTrainable, trainable: totals.params, nonTrainable }
}

/**
 * torchinfo's sizes in bytes; it prints them divided by 10⁶. Its forward and backward pass keeps
 * twice the outputs of layers that have parameters.
 */
export function torchinfoBytes({ rows, totals, graph }: NetworkCost) {
  const kept = rows.filter((row) => row.params > 0)
  const input = BYTES * elements(graph.input)
  const forwardBackward = kept.reduce((sum, row) => sum + 2 * BYTES * elements(row.output), 0)
  const parameters = BYTES * totals.params
  return { input, forwardBackward, parameters, total: input + forwardBackward + parameters }
}

/** timm's `macts`: how many values convolutions and dense layers write. */
export const timmActivations = ({ rows }: NetworkCost): number =>
  rows
    .filter((row) => weights(row.layer, row.inputs[0]!) > 0)
    .reduce((sum, row) => sum + elements(row.output), 0)
