import fc from 'fast-check'
import { stageKernels } from '../../../src/core/conv/fills'
import { convPlan } from '../../../src/core/conv/plan'
import { convScene } from '../../../src/core/conv/scene'
import {
  CONV_KINDS,
  type ConvPlan,
  type ConvScene,
  type ConvSetting,
} from '../../../src/core/conv/setting'
import type { HWC } from '../../../src/core/layer'
import { createRandom, normal } from '../../../src/core/random'
import { elements } from '../../../src/core/shape'
import { answer } from '../layers'

/** 6×6, 4 → 4 channels, K = 3, SAME: what a test then changes. */
export const SETTING: ConvSetting = {
  kind: 'standard',
  input: [6, 6, 4],
  kernelSize: 3,
  outChannels: 4,
  groups: 1,
  channelMultiplier: 1,
  stride: 1,
  padding: 'same',
  dilation: 1,
}

export const planOf = (part: Partial<ConvSetting> = {}): ConvPlan =>
  answer(convPlan({ ...SETTING, ...part }))

/** Settings that exist, of every kind, up to these sizes. */
export const settingUpTo = (side: number, kernel: number, channelsPerGroup: number) =>
  fc
    .record({
      kind: fc.constantFrom(...CONV_KINDS),
      height: fc.integer({ min: 1, max: side }),
      width: fc.integer({ min: 1, max: side }),
      kernelSize: fc.integer({ min: 1, max: kernel }),
      groups: fc.integer({ min: 1, max: 3 }),
      inPerGroup: fc.integer({ min: 1, max: channelsPerGroup }),
      outPerGroup: fc.integer({ min: 1, max: channelsPerGroup }),
      channelMultiplier: fc.integer({ min: 1, max: 3 }),
      stride: fc.integer({ min: 1, max: 3 }),
      dilation: fc.integer({ min: 1, max: 3 }),
      padding: fc.constantFrom('same', 'valid'),
    })
    .filter(
      ({ kind, padding, dilation, kernelSize, height, width }) =>
        kind === 'pointwise' ||
        padding === 'same' ||
        dilation * (kernelSize - 1) < Math.min(height, width),
    )
    .map(({ height, width, inPerGroup, outPerGroup, ...rest }): ConvSetting => {
      const input: HWC = [height, width, rest.groups * inPerGroup]
      return { ...rest, input, outChannels: rest.groups * outPerGroup }
    })

export const setting = settingUpTo(9, 7, 2)

/** Whole numbers, so that every sum is exact in any order, in float32 too. */
export function wholeScene(plan: ConvPlan, seed = 7): ConvScene {
  const random = createRandom(seed)
  const shape = plan.setting.input
  const values = Float64Array.from({ length: elements(shape) }, () => Math.floor(9 * random()) - 4)
  return convScene(plan, { shape, values }, stageKernels('random', plan, seed, null))
}

/** Real numbers in general position: no sum of products of some of them is 0. */
export function realScene(plan: ConvPlan, seed = 7): ConvScene {
  const random = createRandom(seed)
  const draw = (length: number) => Float64Array.from({ length }, () => normal(random))
  const shape = plan.setting.input
  const kernels = plan.stages.map(({ kernel, params }) => ({ shape: kernel, values: draw(params) }))
  return convScene(plan, { shape, values: draw(elements(shape)) }, kernels)
}
