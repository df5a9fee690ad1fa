import fc from 'fast-check'
import { inputMap, stageKernels } from '../../src/core/conv/fills'
import { convScene } from '../../src/core/conv/scene'
import { CONV_KINDS, type ConvSetting } from '../../src/core/conv/setting'
import { planOf } from '../core/conv/settings'

/** 4 → 4 channels of 6×6 in as many groups as are asked for. */
export const grouped = (part: Partial<ConvSetting> = {}) => ({ kind: 'grouped' as const, ...part })

export const sceneOf = (part: Partial<ConvSetting> = {}) => {
  const plan = planOf(grouped(part))
  const input = inputMap('random', plan.setting.input, 1)
  return convScene(plan, input, stageKernels('random', plan, 1, null))
}

/** Everything that can be drawn; padded, so that every kernel fits. */
export const anyPlan = fc
  .record({
    kind: fc.constantFrom(...CONV_KINDS),
    input: fc.tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 6 }),
    ),
    kernelSize: fc.integer({ min: 1, max: 7 }),
    outChannels: fc.integer({ min: 1, max: 6 }),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  })
  .map((setting) => planOf(setting))

export const pageWidth = fc.integer({ min: 320, max: 1600 })
