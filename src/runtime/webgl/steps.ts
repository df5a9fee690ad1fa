import type { ConvSpec, DepthwiseSpec, HWC, PoolSpec } from '../../core/layer'
import { NO_DILATION, paddingAround } from '../../core/window'
import { foldWeights, normFactors } from '../program/fold'
import type { PlainStep, Step, WeightedStep } from '../program/fuse'
import { countsPadding } from '../program/geometry'
import type { NamedWeights } from '../protocol'
import { joinShader, MOST_TERMS } from './joinShader'
import { blocksOf, type PlaneCount, planesFor } from './planes'
import { adaptiveShader, poolShader, reduceShader } from './poolShaders'
import {
  affineTexels,
  type BlockRange,
  convTexels,
  convWidth,
  depthwiseTexels,
  type WeightTexels,
} from './weightTexture'
import { windowShader } from './windowShader'

/** One draw of a step. */
export interface OwnDraw {
  readonly source: string
  /** Made when it is uploaded, since all of a large layer's at once would not fit. */
  readonly weights?: () => WeightTexels
  /** Output blocks that it draws, if not all. */
  readonly blocks?: BlockRange
  readonly groupSize?: readonly [number, number, number, number]
}

/** A step that draws of our own do. */
export interface OwnStep {
  readonly draws: readonly OwnDraw[]
  /** Names of the inputs' samplers, the frame's left out. */
  readonly names: readonly string[]
  /** Reads the frame's own texture instead of its first input's planes. */
  readonly readsFrame: boolean
  /** A draw to a map of this shape, which the others then read instead of the input. */
  readonly half?: { readonly source: string; readonly shape: HWC }
}

export interface StepPlace {
  readonly inputs: readonly HWC[]
  /** Channels of the first block that the first input does not begin with. */
  readonly shift: number
  readonly output: HWC
  /** The step's first input is the picture and nothing has laid it out yet. */
  readonly fromFrame: boolean
  readonly weights: NamedWeights
  readonly maxTextureSize: number
}

/** A pool's taps of one row are written out in the shader, each with its own fetch. */
const MOST_COLUMNS = 32

/** A texture of weights is no larger: a driver that grants 8192 × 8192 has no room for it. */
const MOST_WEIGHT_BYTES = 64 * 1024 * 1024

/** Texels that one fragment adds up in a global pool; more are shared among rows. */
const MOST_REDUCED = 128

/** How draws do this step, or undefined where tfjs has to. */
export function ownStep(step: Step, place: StepPlace): OwnStep | undefined {
  return step.kind === 'weighted' ? weightedStep(step, place) : plainStep(step, place)
}

function weightedStep(step: WeightedStep, place: StepPlace): OwnStep | undefined {
  const [input] = place.inputs
  const window = windowOf(step, input!)
  const readsFrame = place.fromFrame && window.kind === 'conv'
  const { top, left } = paddingAround(window, window.dilation, input!)
  const { kernel, bias } = foldWeights(step, place.weights)
  const code = {
    kernelSize: window.kernelSize,
    stride: window.stride,
    dilation: window.dilation,
    before: [top, left] as const,
    inPlanes: planesFor(input!),
    outPlanes: planesFor(place.output),
    isWithin: !readsFrame && isWithin(window, input!, place.output, top + left),
    source: readsFrame ? ('frame' as const) : ('planes' as const),
    ahead: step.ahead,
    isGated: step.isGated,
    isAdded: step.isAdded,
    activation: step.activation,
  }
  const names = [
    ...(readsFrame ? [] : ['plane']),
    ...(step.isGated ? ['gate'] : []),
    ...(step.isAdded ? ['other'] : []),
  ]
  const groups = window.kind === 'depthwise' ? input![2] : window.groups
  // One filter a channel lies in memory as a depthwise layer's, and has less to multiply with.
  if (groups === input![2] && groups === place.output[2] && groups > 1 && place.shift === 0) {
    const source = windowShader({ ...code, kind: 'depthwise', isGrouped: false })
    const weights = () => depthwiseTexels(kernel, bias)
    const fits = blocksOf(groups) <= place.maxTextureSize
    return fits ? { readsFrame, names, draws: [{ source, weights }] } : undefined
  }
  const [height, width] = window.kernelSize
  const inGroup = input![2] / groups
  const shaped = { shape: [height, width, inGroup, place.output[2]], values: kernel.values }
  const conv = { kernel: shaped, bias, plan: { groups, shift: place.shift } }
  const columns = convWidth(conv)
  const isGrouped = groups > 1
  const source = windowShader({ ...code, kind: 'conv', isGrouped })
  const ranges = tiles(blocksOf(place.output[2]), height * width, columns, place.maxTextureSize)
  if (columns > place.maxTextureSize || !ranges || (isGrouped && ranges.length > 1))
    return undefined
  const outGroup = place.output[2] / groups
  return {
    readsFrame,
    names,
    draws: ranges.map((blocks) => ({
      source,
      blocks,
      weights: () => convTexels(conv, blocks),
      ...(isGrouped
        ? { groupSize: [inGroup, outGroup, place.output[2], place.shift] as const }
        : {}),
    })),
  }
}

/** Output blocks in ranges whose weights fit a texture; undefined if not even one block's do. */
function tiles(
  blocks: number,
  taps: number,
  columns: number,
  maxTextureSize: number,
): readonly BlockRange[] | undefined {
  const rows = Math.min(maxTextureSize, Math.floor(MOST_WEIGHT_BYTES / 16 / columns))
  const most = Math.min(Math.floor((rows - 1) / taps), maxTextureSize)
  if (most < 1) return undefined
  const count = Math.ceil(blocks / Math.ceil(blocks / most))
  return Array.from({ length: Math.ceil(blocks / count) }, (_, index) => {
    const start = index * count
    return { start, count: Math.min(count, blocks - start) }
  })
}

/** The window a step slides; a matrix product is a window as large as the map. */
function windowOf({ layer }: WeightedStep, [height, width]: HWC): ConvSpec | DepthwiseSpec {
  if (layer.kind !== 'dense') return layer
  return {
    kind: 'conv',
    kernelSize: [height, width],
    stride: [1, 1],
    dilation: NO_DILATION,
    padding: 'valid',
    groups: 1,
    outChannels: layer.outFeatures,
    bias: layer.bias,
  }
}

/** True where no output can read outside its input, so that nothing needs a check. */
function isWithin(
  { kernelSize, stride }: Pick<ConvSpec, 'kernelSize' | 'stride'>,
  input: HWC,
  output: HWC,
  before: number,
): boolean {
  const isPoint = kernelSize[0] === 1 && kernelSize[1] === 1 && before === 0
  const isSame = input[0] === output[0] && input[1] === output[1]
  return isPoint && isSame && stride[0] === 1 && stride[1] === 1
}

function plainStep(step: PlainStep, place: StepPlace): OwnStep | undefined {
  const { inputs, output } = place
  const { layer } = step
  const [input] = inputs
  const [inPlanes, outPlanes] = [planesFor(input!), planesFor(output)]
  switch (layer.kind) {
    case 'pool':
      return poolStep(layer, input!, output)
    case 'globalPool':
      return globalStep(layer.mode, input!, inPlanes)
    case 'adaptivePool':
      return oneDraw(['plane'], { source: adaptiveShader(layer.outSize, inPlanes, outPlanes) })
    case 'add':
    case 'multiply':
    case 'batchNorm':
    case 'activation':
      return joinStep(step, place, outPlanes)
    default:
      return undefined
  }
}

const oneDraw = (names: readonly string[], draw: OwnDraw): OwnStep => ({
  names,
  readsFrame: false,
  draws: [draw],
})

function poolStep(layer: PoolSpec, input: HWC, output: HWC): OwnStep | undefined {
  if (layer.kernelSize[1] > MOST_COLUMNS) return undefined
  const { top, left } = paddingAround(layer, NO_DILATION, input)
  const source = poolShader({
    mode: layer.mode,
    countsPadding: countsPadding(layer),
    kernelSize: layer.kernelSize,
    stride: layer.stride,
    dilation: NO_DILATION,
    before: [top, left],
    inPlanes: planesFor(input),
    outPlanes: planesFor(output),
    isWithin: isWithin(layer, input, output, top + left),
  })
  return oneDraw(['plane'], { source })
}

function globalStep(mode: PoolSpec['mode'], input: HWC, planes: PlaneCount): OwnStep {
  const [height, width, channels] = input
  if (height * Math.ceil(width / planes) <= MOST_REDUCED)
    return oneDraw(['plane'], { source: reduceShader(mode, 'both', planes) })
  const half = {
    source: reduceShader(mode, 'columns', planes),
    shape: [height, 1, channels] as const,
  }
  return { ...oneDraw(['plane'], { source: reduceShader(mode, 'both', 1) }), half }
}

function joinStep(step: PlainStep, place: StepPlace, planes: PlaneCount): OwnStep | undefined {
  const { layer } = step
  const { inputs, output, weights } = place
  const activation = layer.kind === 'activation' ? layer.activation : step.activation
  if (activation === 'softmax' || inputs.length > MOST_TERMS) return undefined
  const terms = inputs.map((shape) => {
    const isVector = shape[0] === 1 && shape[1] === 1 && output[0] * output[1] > 1
    return isVector ? ('vector' as const) : ('map' as const)
  })
  const isAffine = layer.kind === 'batchNorm'
  const join = layer.kind === 'multiply' ? 'multiply' : 'add'
  const source = joinShader({ planes, join, terms, isAffine, activation })
  const names = inputs.map((_, term) => `term${term}_`)
  if (!isAffine) return oneDraw(names, { source })
  const { scale, shift } = normFactors(step.node, layer.epsilon, weights)
  return oneDraw(names, { source, weights: () => affineTexels(scale, shift) })
}
