import type { ConvSpec, DepthwiseSpec, HWC } from '../../core/layer'
import { paddingAround } from '../../core/window'
import { type FoldedWeights, foldWeights } from '../program/fold'
import type { Step, WeightedStep } from '../program/fuse'
import type { NamedWeights } from '../protocol'
import type { PlaneCount } from './planes'
import { addShader, globalPoolShader, windowShader } from './shaders'
import { convTexels, depthwiseTexels, type WeightTexels } from './weightTexture'

/** A step that one draw of our own does. */
export interface OwnStep {
  readonly source: string
  readonly weights?: WeightTexels
  /** Reads the frame's own texture instead of planes. */
  readonly readsFrame: boolean
  readonly planes: PlaneCount
}

interface StepPlace {
  readonly inputs: readonly HWC[]
  readonly inputPlanes: PlaneCount
  /** Every input is laid out in as many planes as the first. */
  readonly isEven: boolean
  /** The step's only input is the picture and nothing has laid it out yet. */
  readonly fromFrame: boolean
  readonly weights: NamedWeights
  readonly maxTextureSize: number
}

/** More taps than this would unroll into a shader that takes longer to compile than to run. */
const MOST_TAPS = 49

/** How one draw does this step, or undefined where tfjs has to. */
export function ownStep(step: Step, place: StepPlace): OwnStep | undefined {
  const { inputPlanes: planes } = place
  const input = place.inputs[0]!
  if (step.kind === 'plain') {
    if (step.layer.kind === 'globalPool' && !place.fromFrame)
      return { source: globalPoolShader(step.layer.mode, planes), readsFrame: false, planes: 1 }
    if (step.layer.kind === 'add' && place.inputs.length === 2 && place.isEven)
      return { source: addShader(planes), readsFrame: false, planes }
    return undefined
  }
  const window = windowOf(step, input)
  if (!window) return undefined
  const { kernel, bias } = foldWeights(step, place.weights)
  const own = windowStep(step, window, place, { kernel, bias })
  const { weights } = own
  const fits = !weights || Math.max(weights.width, weights.height) <= place.maxTextureSize
  return fits ? own : undefined
}

function windowStep(
  step: WeightedStep,
  window: ConvSpec | DepthwiseSpec,
  place: StepPlace,
  { kernel, bias }: FoldedWeights,
): OwnStep {
  const { top, left } = paddingAround(window, window.dilation, place.inputs[0]!)
  const readsFrame = place.fromFrame && window.kind === 'conv'
  const planes = readsFrame ? 4 : place.inputPlanes
  const matrix =
    step.layer.kind === 'dense' ? { ...kernel, shape: [1, 1, ...kernel.shape] } : kernel
  return {
    readsFrame,
    planes,
    weights: window.kind === 'conv' ? convTexels(matrix, bias) : depthwiseTexels(kernel, bias),
    source: windowShader({
      kind: window.kind,
      kernelSize: window.kernelSize,
      stride: window.stride,
      dilation: window.dilation,
      before: [top, left],
      planes,
      source: readsFrame ? 'frame' : 'planes',
      activation: step.activation,
    }),
  }
}

/** The window a step slides; a dense layer over a 1×1 map is a 1×1 convolution. */
function windowOf({ layer }: WeightedStep, input: HWC): ConvSpec | DepthwiseSpec | undefined {
  if (layer.kind === 'dense') {
    if (input[0] !== 1 || input[1] !== 1) return undefined
    return {
      kind: 'conv',
      kernelSize: [1, 1],
      stride: [1, 1],
      dilation: [1, 1],
      padding: 'valid',
      groups: 1,
      outChannels: layer.outFeatures,
      bias: layer.bias,
    }
  }
  if (layer.kernelSize[0] * layer.kernelSize[1] > MOST_TAPS) return undefined
  if (layer.kind === 'conv') return layer.groups === 1 ? layer : undefined
  return layer.channelMultiplier === 1 ? layer : undefined
}
