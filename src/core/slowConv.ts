import type { ConvSpec, DepthwiseSpec, HWC } from './layer'
import { ok, type Result } from './result'
import { outShape } from './shape'
import type { ShapeFault } from './shapeFault'
import { paddingAround } from './window'

export interface SlowConvolution {
  /** Row-major [height, width, channels]. */
  readonly values: Float64Array
  readonly shape: HWC
  /** Multiplications carried out, those with padding's zeros included, as the papers count. */
  readonly multiplications: number
}

/**
 * A convolution by its definition, one multiplication at a time: slow, and obvious enough to be
 * what everything else is tested against. `kernel` is row-major [height, width, in / groups, out],
 * or [height, width, in, channelMultiplier] for a depthwise layer, as TensorFlow stores them.
 * Values of wrong length are a programmer's mistake and throw.
 */
export function slowConv(
  layer: ConvSpec | DepthwiseSpec,
  input: { readonly values: Float64Array; readonly shape: HWC },
  kernel: Float64Array,
  bias?: Float64Array,
): Result<SlowConvolution, ShapeFault> {
  const output = outShape(layer, [input.shape])
  if (!output.ok) return output
  const [outHeight, outWidth, outChannels] = output.value
  const [kernelHeight, kernelWidth] = layer.kernelSize
  const inChannels = input.shape[2]
  const groups = layer.kind === 'conv' ? layer.groups : inChannels
  const inPerGroup = inChannels / groups
  const outPerGroup = outChannels / groups
  expectLength('input', input.values, input.shape[0] * input.shape[1] * inChannels)
  expectLength('kernel', kernel, kernelHeight * kernelWidth * inPerGroup * outChannels)

  const padded = zeroPadded(layer, input)
  const values = new Float64Array(outHeight * outWidth * outChannels)
  let multiplications = 0
  for (let outY = 0; outY < outHeight; outY += 1) {
    for (let outX = 0; outX < outWidth; outX += 1) {
      for (let outChannel = 0; outChannel < outChannels; outChannel += 1) {
        const group = Math.floor(outChannel / outPerGroup)
        let sum = bias?.[outChannel] ?? 0
        for (let tapY = 0; tapY < kernelHeight; tapY += 1) {
          for (let tapX = 0; tapX < kernelWidth; tapX += 1) {
            for (let channel = 0; channel < inPerGroup; channel += 1) {
              const y = outY * layer.stride[0] + tapY * layer.dilation[0]
              const x = outX * layer.stride[1] + tapX * layer.dilation[1]
              const pixel = padded.at(y, x, group * inPerGroup + channel)
              const tap = tapY * kernelWidth + tapX
              // A depthwise kernel's [in, multiplier] runs through the output channels in the
              // same order as a full kernel's [1, out], so one index serves both.
              const weight = kernel[(tap * inPerGroup + channel) * outChannels + outChannel]!
              sum += pixel * weight
              multiplications += 1
            }
          }
        }
        values[(outY * outWidth + outX) * outChannels + outChannel] = sum
      }
    }
  }
  return ok({ values, shape: output.value, multiplications })
}

/**
 * The same where the layer was made for its input: sizes that do not fit are then a mistake of the
 * program and throw, as values of wrong length do.
 */
export function convolved(...asked: Parameters<typeof slowConv>): SlowConvolution {
  const made = slowConv(...asked)
  if (!made.ok) throw new Error(`a convolution that cannot be: ${made.fault.code}`)
  return made.value
}

/** The input with its zero padding written out. */
function zeroPadded(
  layer: ConvSpec | DepthwiseSpec,
  input: { readonly values: Float64Array; readonly shape: HWC },
) {
  const [height, width, channels] = input.shape
  const { top, bottom, left, right } = paddingAround(layer, layer.dilation, input.shape)
  const rowLength = left + width + right
  const values = new Float64Array((top + height + bottom) * rowLength * channels)
  for (let y = 0; y < height; y += 1) {
    const row = input.values.subarray(y * width * channels, (y + 1) * width * channels)
    values.set(row, ((y + top) * rowLength + left) * channels)
  }
  const at = (y: number, x: number, channel: number): number =>
    values[(y * rowLength + x) * channels + channel]!
  return { at }
}

function expectLength(what: string, values: Float64Array, length: number): void {
  if (values.length === length) return
  throw new Error(`${what} has ${values.length} values; its shape has ${length}`)
}
