import type { Convention } from './convention'
import { BYTES, flopsPerByte } from './cost'
import type { HWC, Size2 } from './layer'
import { fail, ok, type Result } from './result'
import { elements, outShape } from './shape'
import { type ShapeFault, wholeFault } from './shapeFault'

/** One square layer and its square input, as the papers' formulas take them. Sizes in pixels. */
export interface LayerSetting {
  /** K, D_K. */
  readonly kernelSize: number
  /** M. */
  readonly inChannels: number
  /** N. */
  readonly outChannels: number
  /** Side of the input map, D_F. */
  readonly featureSize: number
  readonly stride: number
  readonly padding: 'same' | 'valid'
  readonly dilation: number
  /** Of the grouped convolution alone. */
  readonly groups: number
  /** t, of the inverted residual alone. */
  readonly expansion: number
}

/** The fields of a setting, to copy and to compare it by. */
export const LAYER_FIELDS = [
  'kernelSize',
  'inChannels',
  'outChannels',
  'featureSize',
  'stride',
  'padding',
  'dilation',
  'groups',
  'expansion',
] as const satisfies readonly (keyof LayerSetting)[]

export type StageId =
  | 'full'
  | 'grouped'
  | 'depthwise'
  | 'pointwise'
  | 'expand'
  | 'project'
  | 'vertical'
  | 'horizontal'

export type FactorizationId = 'standard' | 'grouped' | 'separable' | 'invertedResidual' | 'spatial'

interface StageCounts {
  readonly macs: number
  /** In the convention's unit. */
  readonly operations: number
  readonly params: number
  /** Float32 bytes of what it writes. */
  readonly activationBytes: number
  readonly trafficBytes: number
}

/** One convolution of a factorization. */
export interface Stage extends StageCounts {
  readonly id: StageId
  readonly input: HWC
  readonly output: HWC
}

/** One way to get from the setting's input to its output, with the sums over its stages. */
export interface Factorization extends StageCounts {
  readonly id: FactorizationId
  readonly stages: readonly Stage[]
  readonly flopsPerByte: number
}

/**
 * The five ways side by side, for one image, in a fixed order:
 *
 * - standard: K×K over all channels;
 * - grouped: the same in `groups` groups;
 * - separable: depthwise K×K, which carries the stride, then pointwise;
 * - inverted residual: pointwise to t·M channels (left out when t is 1), depthwise K×K with the
 *   stride, pointwise to N; the residual addition counts 0;
 * - spatial: K×1 from M to N channels with the stride along rows, then 1×K from N to N with the
 *   stride along columns.
 *
 * The layer stands alone: it has weights only. Where the convention counts biases, every stage is
 * given one; where it counts batch norm, every stage is followed by one.
 */
export function factorizations(
  setting: LayerSetting,
  convention: Convention,
): Result<readonly Factorization[], ShapeFault> {
  const { inChannels, featureSize, expansion } = setting
  const fault =
    wholeFault('full', 'inChannels', inChannels) ??
    wholeFault('full', 'featureSize', featureSize) ??
    wholeFault('expand', 'expansion', expansion)
  if (fault) return fail(fault)
  const input: HWC = [featureSize, featureSize, inChannels]
  const all: Factorization[] = []
  for (const [id, plans] of stagePlans(setting)) {
    const made = factorization(id, plans, input, convention)
    if (!made.ok) return made
    all.push(made.value)
  }
  return ok(all)
}

/** The convolutions of each way, in the order of `factorizations`, as they would be built. */
export function stagePlans(
  setting: LayerSetting,
): readonly (readonly [FactorizationId, readonly StagePlan[]])[] {
  const { kernelSize, inChannels, outChannels, groups, expansion } = setting
  const stride: Size2 = [setting.stride, setting.stride]
  const square: Size2 = [kernelSize, kernelSize]
  const expanded = expansion * inChannels
  const { padding, dilation } = setting
  const windowed = { stride, padding, dilation }
  return [
    ['standard', [{ id: 'full', kernel: square, groups: 1, outChannels, ...windowed }]],
    ['grouped', [{ id: 'grouped', kernel: square, groups, outChannels, ...windowed }]],
    [
      'separable',
      [depthwisePlan(square, inChannels, windowed), { id: 'pointwise', outChannels, ...POINTWISE }],
    ],
    [
      'invertedResidual',
      [
        ...(expansion === 1
          ? []
          : [{ id: 'expand', outChannels: expanded, ...POINTWISE } as const]),
        depthwisePlan(square, expanded, windowed),
        { id: 'project', outChannels, ...POINTWISE },
      ],
    ],
    [
      'spatial',
      [
        {
          id: 'vertical',
          kernel: [kernelSize, 1],
          groups: 1,
          outChannels,
          ...windowed,
          stride: [setting.stride, 1],
        },
        {
          id: 'horizontal',
          kernel: [1, kernelSize],
          groups: 1,
          outChannels,
          ...windowed,
          stride: [1, setting.stride],
        },
      ],
    ],
  ]
}

/** The depthwise stage alone: H·W·K²·M multiply–accumulates over its H×W output. */
export const depthwise = (
  setting: LayerSetting,
  convention: Convention,
): Result<Stage, ShapeFault> => oneStage(setting, convention, 'depthwise')

/** The pointwise stage alone, behind that depthwise: H·W·M·N multiply–accumulates. */
export const pointwise = (
  setting: LayerSetting,
  convention: Convention,
): Result<Stage, ShapeFault> => oneStage(setting, convention, 'pointwise')

function oneStage(
  setting: LayerSetting,
  convention: Convention,
  id: 'depthwise' | 'pointwise',
): Result<Stage, ShapeFault> {
  const all = factorizations({ ...setting, groups: 1, expansion: 1 }, convention)
  if (!all.ok) return all
  const separable = all.value.find((one) => one.id === 'separable')!
  return ok(separable.stages.find((stage) => stage.id === id)!)
}

/**
 * A separable layer's share of the full convolution's multiply–accumulates, 1/N + 1/K²; equation
 * at the end of section 3.1 of arXiv:1704.04861. Map size, input channels, stride, padding and
 * dilation cancel, so it is exact for all of them.
 */
export const separableRatio = (kernelSize: number, outChannels: number): number =>
  1 / outChannels + 1 / kernelSize ** 2

/** The share of one factorization's multiply–accumulates in another's, from the exact counts. */
export const macsRatio = (one: StageCounts, other: StageCounts): number => one.macs / other.macs

/** One convolution as it would be built; a depthwise one has a group for each channel. */
export interface StagePlan {
  readonly id: StageId
  readonly kernel: Size2
  readonly stride: Size2
  readonly padding: 'same' | 'valid'
  readonly dilation: number
  readonly groups: number
  readonly outChannels: number
}

const POINTWISE = {
  kernel: [1, 1],
  stride: [1, 1],
  padding: 'valid',
  dilation: 1,
  groups: 1,
} as const

const depthwisePlan = (
  kernel: Size2,
  channels: number,
  windowed: Pick<StagePlan, 'stride' | 'padding' | 'dilation'>,
): StagePlan => ({ id: 'depthwise', kernel, groups: channels, outChannels: channels, ...windowed })

function factorization(
  id: FactorizationId,
  plans: readonly StagePlan[],
  input: HWC,
  convention: Convention,
): Result<Factorization, ShapeFault> {
  const stages: Stage[] = []
  for (const plan of plans) {
    const stage = stageOf(plan, stages.at(-1)?.output ?? input, convention)
    if (!stage.ok) return stage
    stages.push(stage.value)
  }
  const macs = sum(stages, 'macs')
  const trafficBytes = sum(stages, 'trafficBytes')
  return ok({
    id,
    stages,
    macs,
    operations: sum(stages, 'operations'),
    params: sum(stages, 'params'),
    activationBytes: sum(stages, 'activationBytes'),
    trafficBytes,
    flopsPerByte: flopsPerByte(macs, trafficBytes),
  })
}

/** H·W·K_h·K_w·(M / groups)·N and what follows from it. */
function stageOf(plan: StagePlan, input: HWC, convention: Convention): Result<Stage, ShapeFault> {
  const { id, kernel, groups, outChannels } = plan
  const shape = outShape(
    {
      kind: 'conv',
      kernelSize: kernel,
      stride: plan.stride,
      padding: plan.padding,
      dilation: [plan.dilation, plan.dilation],
      groups,
      outChannels,
      bias: false,
    },
    [input],
    id,
  )
  if (!shape.ok) return shape
  const output = shape.value
  const positions = output[0] * output[1]
  const weights = kernel[0] * kernel[1] * (input[2] / groups) * outChannels
  const macs = positions * weights
  const perMac = convention.unit === 'flop' ? 2 : 1
  const biases = convention.bias === 'in' ? outChannels : 0
  const normed = convention.batchNorm === 'counted'
  const normParams = normed ? 2 * outChannels : 0
  const written = elements(output)
  const counts = {
    macs,
    operations: perMac * macs + positions * biases + (normed ? perMac * written : 0),
    params: weights + biases + normParams,
    activationBytes: BYTES * written * (normed ? 2 : 1),
    trafficBytes:
      BYTES * (elements(input) + weights + biases + written) +
      (normed ? BYTES * (2 * written + normParams) : 0),
  }
  const exact = Object.values(counts).every(Number.isSafeInteger)
  if (!exact) return fail({ code: 'too-large', node: id, limit: Number.MAX_SAFE_INTEGER })
  return ok({ id, input, output, ...counts })
}

const sum = (stages: readonly Stage[], field: keyof StageCounts): number =>
  stages.reduce((total, stage) => total + stage[field], 0)
