import { kernelExtent } from '../window'
import type { ConvStage } from './setting'

/** One axis of a stage, in pixels: out = ⌊(inSize + before + after − extent) / stride⌋ + 1. */
export interface AxisSize {
  readonly inSize: number
  /** Padding before and after the data. */
  readonly before: number
  readonly after: number
  /** Of the kernel, spread by its dilation. */
  readonly extent: number
  readonly stride: number
  readonly out: number
  /** Behind the last window, padding included. */
  readonly unused: number
}

export function axisSizes(stage: ConvStage): readonly [rows: AxisSize, columns: AxisSize] {
  const { top, bottom, left, right } = stage.padding
  return [axisSize(stage, 0, top, bottom), axisSize(stage, 1, left, right)]
}

function axisSize(stage: ConvStage, axis: 0 | 1, before: number, after: number): AxisSize {
  const { layer, input, output } = stage
  const inSize = input[axis]
  const stride = layer.stride[axis]
  const extent = kernelExtent(layer.kernelSize[axis], layer.dilation[axis])
  const out = output[axis]
  const unused = inSize + before + after - ((out - 1) * stride + extent)
  return { inSize, before, after, extent, stride, out, unused }
}
