import { describe, expect, it } from 'vitest'
import { convPlan } from '../../../src/core/conv/plan'
import { SCENE_IDS, SCENES, sceneOf } from '../../../src/panels/convolve/scenes'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { selectDrawn } from '../../../src/state/convolve'
import { settle } from '../../../src/state/settle'

const planOf = (id: (typeof SCENE_IDS)[number]) => {
  const plan = convPlan(selectDrawn({ ...DEFAULT_CHOICE, ...SCENES[id] }).setting)
  if (!plan.ok) throw new Error(plan.fault.code)
  return plan.value
}

describe('the scenes to start from', () => {
  it.each(SCENE_IDS)('%s is drawn whole, put right in nothing, and known again', (id) => {
    const asked = { ...DEFAULT_CHOICE, ...SCENES[id] }
    const { choice, notices } = settle(DEFAULT_CHOICE, asked)
    expect(notices).toEqual([])
    expect(choice).toEqual(asked)
    expect(selectDrawn(choice).reductions).toEqual([])
    expect(sceneOf(choice)).toBe(id)
  })

  it('pads 0 before and 1 after at stride 2, makes 6 channels of 3, and reaches 5 wide', () => {
    expect(planOf('asymmetric').stages[0]?.padding).toMatchObject({ top: 0, bottom: 1 })
    expect(planOf('multiplier').stages[0]?.output[2]).toBe(6)
    expect(planOf('dilated').stages[0]?.padding).toMatchObject({ top: 2, bottom: 2 })
  })

  it('is none of them once the kernel is 5 wide', () => {
    expect(sceneOf({ ...DEFAULT_CHOICE, ...SCENES.standard, kernelSize: 5 })).toBe(null)
  })
})
