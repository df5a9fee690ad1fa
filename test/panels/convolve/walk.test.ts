import { describe, expect, it } from 'vitest'
import { convPlan } from '../../../src/core/conv/plan'
import type { ConvSetting } from '../../../src/core/conv/setting'
import { partAt, partOfKind, savingOf, stopOf, walkStops } from '../../../src/panels/convolve/walk'

const setting = (part: Partial<ConvSetting> = {}): ConvSetting => ({
  ...{ kind: 'standard', input: [6, 6, 4], kernelSize: 3, outChannels: 4, groups: 1 },
  ...{ channelMultiplier: 1, stride: 1, padding: 'same', dilation: 1 },
  ...part,
})

describe('the walk from standard to depthwise', () => {
  it('stops at 1, 2 and 4 groups of 4 → 4: 5,184, 2,592 and 1,296 MACs', () => {
    const layer = setting()
    const macs = walkStops(layer).map((stop) => {
      const { kind = 'standard', groups = 1 } = partAt(stop, layer)
      const plan = convPlan({ ...layer, kind, groups })
      return plan.ok && plan.value.macs
    })
    expect(macs).toEqual([5184, 2592, 1296])
  })

  it('goes 1, 2, 3, 6 of 6 → 6, and 1, 2, 6 of 6 → 4', () => {
    const groups = (outChannels: number) =>
      walkStops(setting({ input: [6, 6, 6], outChannels })).map((stop) => stop.groups)
    expect(groups(6)).toEqual([1, 2, 3, 6])
    expect(groups(4)).toEqual([1, 2, 6])
  })

  it('gives 2 → 6 the multiplier 3 at depthwise, and 4 → 6 the multiplier 1', () => {
    const last = (inChannels: number) => {
      const layer = setting({ input: [6, 6, inChannels], outChannels: 6 })
      return partAt(walkStops(layer).at(-1)!, layer)
    }
    expect(last(2)).toEqual({ kind: 'depthwise', multiplier: 3 })
    expect(last(4)).toEqual({ kind: 'depthwise', multiplier: 1 })
  })

  it('stands a separable pair at the end, and spatial and pointwise nowhere', () => {
    const stops = walkStops(setting())
    expect(stopOf(setting({ kind: 'separable' }), stops)).toBe(2)
    expect(stopOf(setting({ kind: 'grouped', groups: 2 }), stops)).toBe(1)
    expect(stopOf(setting({ kind: 'spatial' }), stops)).toBeNull()
    expect(stopOf(setting({ kind: 'pointwise' }), stops)).toBeNull()
  })

  it('ends in depthwise where there is one input channel, too', () => {
    for (const kind of ['depthwise', 'separable'] as const) {
      const layer = setting({ kind, input: [6, 6, 1] })
      const stops = walkStops(layer)
      expect(stops.map((stop) => stop.kind)).toEqual(['standard', 'depthwise'])
      expect(stops[stopOf(layer, stops) ?? 0]?.kind).toBe('depthwise')
    }
  })

  it('saves 2,592 of 5,184 at 2 groups, 1,296 of those at depthwise, 3,312 with the pair', () => {
    const saved = (part: Partial<ConvSetting>) => {
      const saving = savingOf(setting(part))
      return saving && [saving.saved, saving.before, saving.from.groups]
    }
    expect(saved({ kind: 'grouped', groups: 2 })).toEqual([2592, 5184, 1])
    expect(saved({ kind: 'depthwise' })).toEqual([1296, 2592, 2])
    expect(saved({ kind: 'separable' })).toEqual([3312, 5184, 1])
    expect(saved({ kind: 'standard' })).toBeNull()
    expect(saved({ kind: 'pointwise' })).toBeNull()
    expect(saved({ kind: 'spatial', kernelSize: 2 })).toBeNull()
  })

  it('adds the pointwise step with multiplier 1: 3 → 6 costs 1/6 + 1/9 of standard', () => {
    const layer = setting({ kind: 'depthwise', input: [6, 6, 3], outChannels: 6 })
    const part = partOfKind('separable', { ...layer, channelMultiplier: 2 })
    expect(part).toEqual({ kind: 'separable', multiplier: 1 })
  })

  it('chooses 2 groups with the grouped kind, and 1 where 4 → 3 has no other', () => {
    expect(partOfKind('grouped', setting())).toEqual({ kind: 'grouped', groups: 2 })
    expect(partOfKind('grouped', setting({ outChannels: 3 })).groups).toBe(1)
  })
})
