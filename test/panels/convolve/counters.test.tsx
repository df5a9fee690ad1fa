import { cleanup, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { frameAt } from '../../../src/core/conv/frame'
import { convPlan } from '../../../src/core/conv/plan'
import { CONV_KINDS, type ConvSetting } from '../../../src/core/conv/setting'
import { Counters } from '../../../src/panels/convolve/Counters'
import { separableShare, waysOf } from '../../../src/panels/convolve/counterWays'
import type { Choice } from '../../../src/state/choice'
import { openPart, SKETCH } from './parts'

afterEach(cleanup)

const openCounters = (part: Partial<Choice>, position: number) =>
  openPart(part, ({ scene, drawn }) => (
    <Counters drawn={drawn} scene={scene} frame={frameAt(scene.plan, position)} />
  ))

const row = (name: RegExp) =>
  screen.getAllByRole('listitem').find((item) => name.test(item.textContent ?? ''))?.textContent

const settings: fc.Arbitrary<ConvSetting> = fc.record({
  kind: fc.constantFrom(...CONV_KINDS),
  input: fc.tuple(
    fc.integer({ min: 7, max: 12 }),
    fc.integer({ min: 7, max: 12 }),
    fc.integer({ min: 1, max: 6 }),
  ),
  kernelSize: fc.integer({ min: 1, max: 7 }),
  outChannels: fc.integer({ min: 1, max: 6 }),
  groups: fc.constant(1),
  channelMultiplier: fc.integer({ min: 1, max: 6 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.constantFrom('same' as const, 'valid' as const),
  dilation: fc.constant(1),
})

const LAYER: ConvSetting = {
  ...{ kind: 'standard', input: [6, 6, 4], kernelSize: 3, outChannels: 4, groups: 1 },
  ...{ channelMultiplier: 1, stride: 1, padding: 'same', dilation: 1 },
}

describe('the share of a separable layer', () => {
  it('is m·(1/C_out + 1/K²) of the standard one’s MACs, exactly, whatever stride and padding', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const macs = (kind: ConvSetting['kind']) => {
          const plan = convPlan({ ...setting, kind })
          return plan.ok ? plan.value.macs : Number.NaN
        }
        expect(macs('separable') / macs('standard')).toBeCloseTo(separableShare(setting), 12)
      }),
      { numRuns: 200 },
    )
  })

  it('is 0.119 at K = 3 and 128 channels, and 0.361 at 4', () => {
    const at = (outChannels: number) => separableShare({ ...LAYER, outChannels })
    expect(at(128)).toBeCloseTo(0.1189, 4)
    expect(at(4)).toBeCloseTo(13 / 36, 12)
  })

  it('leaves a kind out whose groups do not divide the channels', () => {
    const ways = waysOf({ ...LAYER, groups: 3 })
    expect(ways.map(({ kind }) => kind)).toEqual(['standard', 'depthwise', 'separable', 'spatial'])
  })
})

describe('the counters', () => {
  it('read 1,539 of 3,888 MACs at step 57; separable’s 1,404 would be finished', async () => {
    await openCounters(SKETCH, 57)
    expect(screen.getByText(/of 3,888 MACs/).textContent).toBe('1,539 of 3,888 MACs')
    expect(row(/^standard/)).toBe('standard (shown)3,888 MACs× 12,349 to go')
    expect(row(/pointwise/)).toBe('depthwise + pointwise1,404 MACs× 0.361✓ finished')
    expect(row(/alone/)).toBe('depthwise alone972 MACs× 0.25✓ finished')
    expect(row(/spatial/)).toBe('spatial, K×1 then 1×K3,024 MACs× 0.7781,485 to go')
  })

  it('shows grouped at 2 groups: half of the standard layer’s MACs', async () => {
    await openCounters({ ...SKETCH, inChannels: 4, kind: 'grouped', groups: 2 }, 0)
    expect(row(/grouped/)).toContain('grouped, 2 groups (shown)2,592 MACs× 0.5')
  })

  it('one MAC short of the end is not finished', async () => {
    const { page } = await openCounters(SKETCH, 144 - 1 / 27)
    expect(row(/^standard/)).toContain('1 to go')
    page.unmount()
    await openCounters(SKETCH, 144)
    expect(row(/^standard/)).toContain('finished')
  })

  it.each(['zh-Hant', 'zh-Hans'] as const)('in %s no hole is left open', async (language) => {
    await openCounters({ ...SKETCH, kind: 'separable', multiplier: 2, language }, 30.5)
    expect(document.body.textContent).toContain('3,888')
    expect(document.body.textContent).not.toMatch(/\{\{|counters\.|<|undefined|NaN/)
  })
})
