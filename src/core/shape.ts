import type { ConvSpec, DepthwiseSpec, HWC, LayerSpec, PoolSpec, Size2, Window } from './layer'
import { fail, never, ok, type Result } from './result'
import { rangeFault, type ShapeFault, wholeFault } from './shapeFault'
import { isExplicit, kernelExtent, NO_DILATION, paddingAround, windowPositions } from './window'

/** Numbers of values in a tensor. */
export const elements = (shape: HWC): number => shape[0] * shape[1] * shape[2]

/** The shape a layer makes of its inputs, for one image. `node` is the name its faults carry. */
export function outShape(
  layer: LayerSpec,
  inputs: readonly HWC[],
  node: string = layer.kind,
): Result<HWC, ShapeFault> {
  const fault = inputFault(layer, inputs, node)
  if (fault) return fail(fault)
  const shape = shapeOf(layer, inputs, inputs[0]!, node)
  if (shape.ok && !Number.isSafeInteger(elements(shape.value))) {
    return fail({ code: 'too-large', node, limit: Number.MAX_SAFE_INTEGER })
  }
  return shape
}

/** The fault of a tensor shape that is not three positive whole numbers, else null. */
export function tensorFault(shape: HWC, node: string): ShapeFault | null {
  return (
    wholeFault(node, 'height', shape[0]) ??
    wholeFault(node, 'width', shape[1]) ??
    wholeFault(node, 'channels', shape[2], 1, Number.MAX_SAFE_INTEGER)
  )
}

function inputFault(layer: LayerSpec, inputs: readonly HWC[], node: string): ShapeFault | null {
  const joins = layer.kind === 'add' || layer.kind === 'multiply' || layer.kind === 'concat'
  const least = joins ? 2 : 1
  if (inputs.length < least || (!joins && inputs.length > 1)) {
    return { code: 'wrong-input-count', node, received: inputs.length, least }
  }
  for (const input of inputs) {
    const fault = tensorFault(input, node)
    if (fault) return fault
  }
  return null
}

function shapeOf(
  layer: LayerSpec,
  inputs: readonly HWC[],
  input: HWC,
  node: string,
): Result<HWC, ShapeFault> {
  switch (layer.kind) {
    case 'conv':
      return convShape(layer, input, node)
    case 'depthwise':
      return depthwiseShape(layer, input, node)
    case 'pool':
      return windowShape(layer, NO_DILATION, layer.rounding, input, input[2], node)
    case 'globalPool':
      return ok([1, 1, input[2]])
    case 'dense':
      return orFault(wholeFault(node, 'outFeatures', layer.outFeatures), [1, 1, layer.outFeatures])
    case 'flatten':
      return ok([1, 1, elements(input)])
    case 'adaptivePool': {
      const [height, width] = layer.outSize
      const fault = wholeFault(node, 'outSize', height) ?? wholeFault(node, 'outSize', width)
      return orFault(fault, [height, width, input[2]])
    }
    case 'channelShuffle':
      return orFault(shuffleFault(node, layer.groups, input[2]), input)
    case 'channelSlice': {
      const { start, channels } = layer
      const fault =
        wholeFault(node, 'start', start, 0, input[2] - 1) ??
        wholeFault(node, 'channels', channels, 1, input[2] - start)
      return orFault(fault, [input[0], input[1], channels])
    }
    case 'dropout':
      return orFault(rangeFault(node, 'rate', layer.rate, 0, 1), input)
    case 'batchNorm':
      return orFault(rangeFault(node, 'epsilon', layer.epsilon, 0, 1), input)
    case 'activation':
      return ok(input)
    case 'add':
      return joined('add-shapes-differ', inputs, node, input, (other) => sameShape(other, input))
    case 'multiply':
      return joined(
        'multiply-shapes-differ',
        inputs,
        node,
        input,
        (other) => sameShape(other, input) || sameShape(other, [1, 1, input[2]]),
      )
    case 'concat': {
      const channels = inputs.reduce((sum, shape) => sum + shape[2], 0)
      return joined(
        'concat-shapes-differ',
        inputs,
        node,
        [input[0], input[1], channels],
        (other) => other[0] === input[0] && other[1] === input[1],
      )
    }
    default:
      return never(layer)
  }
}

const orFault = (fault: ShapeFault | null, shape: HWC): Result<HWC, ShapeFault> =>
  fault ? fail(fault) : ok(shape)

const sameShape = (one: HWC, other: HWC): boolean =>
  one[0] === other[0] && one[1] === other[1] && one[2] === other[2]

function joined(
  code: 'add-shapes-differ' | 'multiply-shapes-differ' | 'concat-shapes-differ',
  inputs: readonly HWC[],
  node: string,
  shape: HWC,
  fits: (other: HWC) => boolean,
): Result<HWC, ShapeFault> {
  const received = inputs.find((other) => !fits(other))
  return received ? fail({ code, node, expected: inputs[0]!, received }) : ok(shape)
}

function convShape(layer: ConvSpec, input: HWC, node: string): Result<HWC, ShapeFault> {
  const fault =
    wholeFault(node, 'outChannels', layer.outChannels) ??
    wholeFault(node, 'groups', layer.groups) ??
    dilationFault(layer.dilation, node) ??
    groupsFault(node, layer.groups, input[2], layer.outChannels)
  if (fault) return fail(fault)
  return windowShape(layer, layer.dilation, 'floor', input, layer.outChannels, node)
}

function depthwiseShape(layer: DepthwiseSpec, input: HWC, node: string): Result<HWC, ShapeFault> {
  const fault =
    wholeFault(node, 'channelMultiplier', layer.channelMultiplier) ??
    dilationFault(layer.dilation, node)
  if (fault) return fail(fault)
  const channels = input[2] * layer.channelMultiplier
  return windowShape(layer, layer.dilation, 'floor', input, channels, node)
}

const dilationFault = (dilation: Size2, node: string): ShapeFault | null =>
  wholeFault(node, 'dilation', dilation[0]) ?? wholeFault(node, 'dilation', dilation[1])

function windowShape(
  window: Window,
  dilation: Size2,
  rounding: PoolSpec['rounding'],
  input: HWC,
  channels: number,
  node: string,
): Result<HWC, ShapeFault> {
  const fault = windowFault(window, node)
  if (fault) return fail(fault)
  const { top, bottom, left, right } = paddingAround(window, dilation, input)
  const sides = [top + bottom, left + right] as const
  const before = [top, left] as const
  const size: [number, number] = [0, 0]
  for (const axis of [0, 1] as const) {
    const extent = kernelExtent(window.kernelSize[axis], dilation[axis])
    const stride = window.stride[axis]
    const after = sides[axis] - before[axis]
    size[axis] = windowPositions(input[axis], extent, stride, before[axis], after, rounding)
    if (size[axis] < 1) {
      const available = input[axis] + sides[axis]
      const room = rounding === 'floor' ? available : available + stride - 1
      return fail({
        code: 'kernel-too-large',
        node,
        axis: axis === 0 ? 'height' : 'width',
        extent,
        available,
        largestKernel: Math.floor((room - 1) / dilation[axis]) + 1,
      })
    }
  }
  return ok([size[0], size[1], channels])
}

function windowFault(window: Window, node: string): ShapeFault | null {
  const { kernelSize, stride, padding } = window
  const fault =
    wholeFault(node, 'kernelSize', kernelSize[0]) ??
    wholeFault(node, 'kernelSize', kernelSize[1]) ??
    wholeFault(node, 'stride', stride[0]) ??
    wholeFault(node, 'stride', stride[1])
  if (fault || !isExplicit(padding)) return fault
  return (
    wholeFault(node, 'padding', padding.top, 0) ??
    wholeFault(node, 'padding', padding.bottom, 0) ??
    wholeFault(node, 'padding', padding.left, 0) ??
    wholeFault(node, 'padding', padding.right, 0)
  )
}

function groupsFault(
  node: string,
  groups: number,
  inChannels: number,
  outChannels: number,
): ShapeFault | null {
  if (inChannels % groups === 0 && outChannels % groups === 0) return null
  const nearest = nearestGroups(groups, inChannels, outChannels)
  return { code: 'groups-do-not-divide', node, groups, inChannels, outChannels, nearest }
}

/** A shuffle rearranges channels, so its groups divide the same count on both sides. */
const shuffleFault = (node: string, groups: number, channels: number): ShapeFault | null =>
  wholeFault(node, 'groups', groups) ?? groupsFault(node, groups, channels, channels)

/**
 * The largest group count not above `groups` that divides both channel counts, and the smallest
 * not below it, ascending; one number when they coincide or only one exists.
 */
export function nearestGroups(
  groups: number,
  inChannels: number,
  outChannels: number,
): readonly number[] {
  const common = greatestCommonDivisor(inChannels, outChannels)
  let below = 1
  let above = common
  for (let small = 1; small * small <= common; small += 1) {
    if (common % small !== 0) continue
    for (const divisor of [small, common / small]) {
      if (divisor <= groups && divisor > below) below = divisor
      if (divisor >= groups && divisor < above) above = divisor
    }
  }
  return below === above || above < groups ? [below] : [below, above]
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other)
