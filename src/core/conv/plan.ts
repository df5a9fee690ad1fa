import type { ConvSpec, DepthwiseSpec, HWC } from '../layer'
import { fail, never, ok, type Result } from '../result'
import { elements, outShape } from '../shape'
import type { ShapeFault } from '../shapeFault'
import { paddingAround } from '../window'
import type { ConvPlan, ConvSetting, ConvStage, ConvStageId, KernelShape } from './setting'

/**
 * The convolutions a setting takes, with their counts for one image: the same stages as
 * core/closedForm's factorizations, over inputs that need not be square.
 */
export function convPlan(setting: ConvSetting): Result<ConvPlan, ShapeFault> {
  const stages: ConvStage[] = []
  for (const [id, layer] of layersOf(setting)) {
    const stage = stageOf(id, layer, stages.at(-1)?.output ?? setting.input)
    if (!stage.ok) return stage
    stages.push(stage.value)
  }
  const sum = (field: 'cells' | 'macs' | 'params') =>
    stages.reduce((total, stage) => total + stage[field], 0)
  return ok({ setting, stages, steps: sum('cells'), macs: sum('macs'), params: sum('params') })
}

/**
 * The group counts a slider can walk from standard to depthwise: the common divisors of both
 * channel counts, ascending, and the input channels themselves last, where the layer is depthwise.
 */
export function groupStops(inChannels: number, outChannels: number): readonly number[] {
  const stops: number[] = []
  for (let groups = 1; groups < inChannels; groups += 1) {
    if (inChannels % groups === 0 && outChannels % groups === 0) stops.push(groups)
  }
  return [...stops, inChannels]
}

type Layer = ConvSpec | DepthwiseSpec

function layersOf(setting: ConvSetting): readonly (readonly [ConvStageId, Layer])[] {
  const { kernelSize, stride, dilation, padding, outChannels, groups, channelMultiplier } = setting
  const windowed = {
    kernelSize: [kernelSize, kernelSize],
    stride: [stride, stride],
    dilation: [dilation, dilation],
    padding,
    bias: false,
  } as const
  const full = { kind: 'conv', ...windowed, groups: 1, outChannels } as const
  const depthwise = { kind: 'depthwise', ...windowed, channelMultiplier } as const
  const pointwise = {
    ...full,
    kernelSize: [1, 1],
    dilation: [1, 1],
    padding: 'valid',
  } as const
  switch (setting.kind) {
    case 'standard':
      return [['full', full]]
    case 'grouped':
      return [['grouped', { ...full, groups }]]
    case 'depthwise':
      return [['depthwise', depthwise]]
    case 'pointwise':
      return [['pointwise', pointwise]]
    case 'separable':
      return [
        ['depthwise', depthwise],
        ['pointwise', { ...pointwise, stride: [1, 1] }],
      ]
    case 'spatial':
      return [
        [
          'vertical',
          { ...full, kernelSize: [kernelSize, 1], stride: [stride, 1], dilation: [dilation, 1] },
        ],
        [
          'horizontal',
          { ...full, kernelSize: [1, kernelSize], stride: [1, stride], dilation: [1, dilation] },
        ],
      ]
    default:
      return never(setting.kind)
  }
}

function stageOf(id: ConvStageId, layer: Layer, input: HWC): Result<ConvStage, ShapeFault> {
  const shape = outShape(layer, [input], id)
  if (!shape.ok) return shape
  const output = shape.value
  const groups = layer.kind === 'conv' ? layer.groups : input[2]
  const [height, width] = layer.kernelSize
  const kernel: KernelShape = [height, width, input[2] / groups, output[2]]
  const cells = elements(output)
  const macsPerCell = height * width * kernel[2]
  const macs = cells * macsPerCell
  if (!Number.isSafeInteger(macs)) {
    return fail({ code: 'too-large', node: id, limit: Number.MAX_SAFE_INTEGER })
  }
  return ok({
    id,
    layer,
    input,
    output,
    kernel,
    groups,
    padding: paddingAround(layer, layer.dilation, input),
    cells,
    macsPerCell,
    macs,
    params: macsPerCell * output[2],
  })
}
