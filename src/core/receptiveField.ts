import type { HWC, LayerSpec, Size2 } from './layer'
import { kernelExtent, NO_DILATION, paddingAround } from './window'

/** What one value sees of the network's input, in input pixels, rows then columns. */
export interface ReceptiveField {
  /** Side of the region that the first (top left) value sees, the part in padding included. */
  readonly size: Size2
  /** How far the region moves from one value to the next. */
  readonly stride: Size2
  /** Where the first value's region starts; below 0 it begins in the padding. */
  readonly start: Size2
}

/** The input's own field: each value sees itself. */
export const INPUT_FIELD: ReceptiveField = { size: [1, 1], stride: [1, 1], start: [0, 0] }

/**
 * The field behind a layer, from its inputs' fields (Araujo, Norris and Sim, “Computing Receptive
 * Fields of Convolutional Neural Networks”, Distill 2019). Branches join to the union of their
 * regions and the largest of their strides.
 *
 * A global pool, a dense layer and a flattening see all positions; they leave one position, so
 * their stride is that of their input and moves nothing. An adaptive pool's windows are as wide as
 * the first one, and move by the rounded-up ratio of its sizes.
 */
export function receptiveField(
  layer: LayerSpec,
  fields: readonly ReceptiveField[],
  input: HWC,
): ReceptiveField {
  const field = fields.length === 1 ? fields[0]! : union(fields)
  switch (layer.kind) {
    case 'conv':
    case 'depthwise':
    case 'pool': {
      const dilation = layer.kind === 'pool' ? NO_DILATION : layer.dilation
      const { top, left } = paddingAround(layer, dilation, input)
      return {
        size: [
          widened(field, 0, kernelExtent(layer.kernelSize[0], dilation[0])),
          widened(field, 1, kernelExtent(layer.kernelSize[1], dilation[1])),
        ],
        stride: [field.stride[0] * layer.stride[0], field.stride[1] * layer.stride[1]],
        start: [field.start[0] - top * field.stride[0], field.start[1] - left * field.stride[1]],
      }
    }
    case 'globalPool':
    case 'dense':
    case 'flatten':
      return { ...field, size: [widened(field, 0, input[0]), widened(field, 1, input[1])] }
    case 'adaptivePool': {
      const step = [
        Math.ceil(input[0] / layer.outSize[0]),
        Math.ceil(input[1] / layer.outSize[1]),
      ] as const
      return {
        ...field,
        size: [widened(field, 0, step[0]), widened(field, 1, step[1])],
        stride: [field.stride[0] * step[0], field.stride[1] * step[1]],
      }
    }
    default:
      return field
  }
}

const widened = (field: ReceptiveField, axis: 0 | 1, extent: number): number =>
  field.size[axis] + (extent - 1) * field.stride[axis]

function union(fields: readonly ReceptiveField[]): ReceptiveField {
  const [height, width] = [unionAlong(fields, 0), unionAlong(fields, 1)]
  return {
    size: [height.size, width.size],
    stride: [height.stride, width.stride],
    start: [height.start, width.start],
  }
}

function unionAlong(fields: readonly ReceptiveField[], axis: 0 | 1) {
  const start = Math.min(...fields.map((field) => field.start[axis]))
  const end = Math.max(...fields.map((field) => field.start[axis] + field.size[axis]))
  return {
    start,
    size: end - start,
    stride: Math.max(...fields.map((field) => field.stride[axis])),
  }
}
