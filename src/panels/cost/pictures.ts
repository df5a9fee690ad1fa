import type { Hue } from '../../charts/hue'
import type { PictureStage } from '../../charts/layoutFactorizationPicture'
import type { LayerSetting, Stage } from '../../core/closedForm'
import { never } from '../../core/result'

/** The hue of a stage: the two of the pair keep theirs wherever they come back. */
export function stageHue({ id }: Stage): Hue {
  switch (id) {
    case 'depthwise':
      return 'dw'
    case 'pointwise':
    case 'expand':
    case 'project':
      return 'pw'
    case 'full':
    case 'grouped':
      return 'ink'
    case 'vertical':
    case 'horizontal':
      return 'k'
    default:
      return never(id)
  }
}

/** One kernel of a stage: height, width and the channels it looks at. */
function kernelOf({ id, input }: Stage, { kernelSize, groups }: LayerSetting) {
  const channels = input[2]
  switch (id) {
    case 'full':
      return [kernelSize, kernelSize, channels] as const
    case 'grouped':
      return [kernelSize, kernelSize, channels / groups] as const
    case 'depthwise':
      return [kernelSize, kernelSize, 1] as const
    case 'pointwise':
    case 'expand':
    case 'project':
      return [1, 1, channels] as const
    case 'vertical':
      return [kernelSize, 1, channels] as const
    case 'horizontal':
      return [1, kernelSize, channels] as const
    default:
      return never(id)
  }
}

/** A stage as the picture draws it: as many kernels as it has output channels. */
export const pictureStage = (stage: Stage, setting: LayerSetting): PictureStage => ({
  key: stage.id,
  kernel: kernelOf(stage, setting),
  kernels: stage.output[2],
  isDepthwise: stage.id === 'depthwise',
  hue: stageHue(stage),
  inputHue: stage.id === 'horizontal' ? 'cout' : 'cin',
  outputHue: stage.id === 'depthwise' || stage.id === 'expand' ? 'cin' : 'cout',
  output: stage.output,
})
