import { describe, expect, it } from 'vitest'
import { PRESETS, presetChoice, presetOf } from '../../../src/panels/cost/presets'
import { WALK } from '../../../src/panels/cost/walk'
import { DEFAULT_CHOICE } from '../../../src/state/choice'

describe('the presets', () => {
  it('hold MobileNetV1’s 13 pairs, the five equal ones as pairs 7 to 11', () => {
    const pairs = PRESETS.filter((preset) => preset.kind === 'pair')
    expect(pairs.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(13)
    expect(pairs.find(({ last }) => last === 11)).toMatchObject({
      first: 7,
      layer: { inChannels: 512, outChannels: 512, featureSize: 14, stride: 1 },
    })
  })

  it('know the layer they set: 14×14×512 is Table 3’s, and a changed kernel is nobody’s', () => {
    const table3 = PRESETS.find((preset) => preset.kind === 'table3')!
    const choice = { ...DEFAULT_CHOICE, ...presetChoice(table3) }
    expect(presetOf(choice)).toBe(table3)
    expect(presetOf({ ...choice, kernelSize: 5 })).toBeUndefined()
  })
})

describe('the walk of the paper’s Table 3', () => {
  it('goes from 462,422,016 by 52,283,392 and 29,578,752 to 15,091,200 MACs', () => {
    expect(WALK.map((step) => step.macs)).toEqual([462_422_016, 52_283_392, 29_578_752, 15_091_200])
  })

  it('has 2,359,296 parameters at first and 150,912 at the end', () => {
    expect(WALK.map((step) => step.params)).toEqual([2_359_296, 266_752, 150_912, 150_912])
  })
})
