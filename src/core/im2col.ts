import type { LayerSetting } from './closedForm'
import { BYTES } from './cost'
import type { HWC } from './layer'
import { fail, ok, type Result } from './result'
import { elements, outShape } from './shape'
import type { ShapeFault } from './shapeFault'

/** What a convolution copies to become one matrix product: a row a position, a column a weight. */
export interface Im2col {
  /** Output positions, H × W. */
  readonly rows: number
  /** Weights of one filter, K² × M. */
  readonly columns: number
  /** Columns of the other factor, the kernel as a matrix: N. */
  readonly filters: number
  /** Values of the matrix, rows × columns. */
  readonly matrixElements: number
  /** Float32 bytes of the matrix. */
  readonly matrixBytes: number
  readonly inputElements: number
  /** Matrix values for each input value: close to K² / stride² on a large map. */
  readonly factor: number
  /** Values that must be copied first; 0 where the input already is the matrix. */
  readonly copiedElements: number
}

/**
 * im2col of a full convolution (Chellapilla, Puri and Simard 2006). A 1×1 with stride 1 copies
 * nothing: its H×W×M input, read row by row, already is the (H·W)×M matrix.
 */
export function im2col(setting: LayerSetting): Result<Im2col, ShapeFault> {
  const { kernelSize, stride, padding, dilation, featureSize, inChannels, outChannels } = setting
  const input: HWC = [featureSize, featureSize, inChannels]
  const output = outShape(
    {
      kind: 'conv',
      kernelSize: [kernelSize, kernelSize],
      stride: [stride, stride],
      padding,
      dilation: [dilation, dilation],
      groups: 1,
      outChannels,
      bias: false,
    },
    [input],
    'full',
  )
  if (!output.ok) return output
  const rows = output.value[0] * output.value[1]
  const columns = kernelSize ** 2 * inChannels
  const matrixElements = rows * columns
  if (!Number.isSafeInteger(BYTES * matrixElements)) {
    return fail({ code: 'too-large', node: 'full', limit: Number.MAX_SAFE_INTEGER })
  }
  return ok({
    rows,
    columns,
    filters: outChannels,
    matrixElements,
    matrixBytes: BYTES * matrixElements,
    inputElements: elements(input),
    factor: matrixElements / elements(input),
    copiedElements: kernelSize === 1 && stride === 1 ? 0 : matrixElements,
  })
}
