import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdits,
  type Edit,
  parseEdits,
  printEdits,
  withEdit,
} from '../../../src/core/conv/edits'
import { valueAt } from '../../../src/core/conv/scene'
import type { ConvPlan, ConvScene, Spot } from '../../../src/core/conv/setting'
import { SEEDED } from '../layers'
import { planOf, setting, wholeScene } from './settings'

const digit = fc.integer({ min: 0, max: 35 })
const value = fc.integer({ min: -999_000, max: 999_000 }).map((thousandths) => thousandths / 1000)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ where: fc.constant('i' as const), at: fc.tuple(digit, digit, digit), value }),
  fc.record({
    where: fc.constantFrom('k' as const, 'l' as const),
    at: fc.tuple(digit, digit, digit, digit),
    value,
  }),
)

describe('the text of edits', () => {
  it('i0123.5_k1100-1.25 is 3.5 at row 0, column 1, channel 2, and −1.25 in the kernel', () => {
    expect(parseEdits('i0123.5_k1100-1.25')).toEqual([
      { where: 'i', at: [0, 1, 2], value: 3.5 },
      { where: 'k', at: [1, 1, 0, 0], value: -1.25 },
    ])
  })

  it('comes back the same from 200 random lists, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const text = printEdits(edits)
        expect(printEdits(parseEdits(text)!)).toBe(text)
        const byPlace = new Map(edits.map((one) => [`${one.where}${one.at}`, one.value + 0]))
        const parsed = parseEdits(text)!
        expect(new Map(parsed.map((one) => [`${one.where}${one.at}`, one.value]))).toEqual(byPlace)
      }),
      SEEDED,
    )
  })

  it.each([
    ['i0002_i0001', 'i0001'],
    ['l00001_i1111_k00001', 'i1111_k00001_l00001'],
    ['i0001.500', 'i0001.5'],
    ['i000-0', 'i0000'],
    ['i0000.12345', 'i0000.123'],
    ['i000007', 'i0007'],
    ['', ''],
  ])('%s is written %s', (text, canonical) => {
    expect(printEdits(parseEdits(text)!)).toBe(canonical)
  })

  it.each([
    'i',
    'i012',
    'i01-',
    'j0121',
    'k0121',
    'i0121e3',
    'i012+1',
    'i0121000',
    'i012.5',
    'i0121.',
    'i0121..2',
    'i0121_',
    '_i0121',
    'I0121',
    'i0 21',
    'i012NaN',
    'i0121\n',
    Array(513).fill('i0001').join('_'),
  ])('%j says nothing', (text) => {
    expect(parseEdits(text)).toBeUndefined()
  })

  it('never throws, and what it understands it can write', () => {
    const unit = fc.constantFrom(...'ikl019az-._+eE \n*')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit, maxLength: 20 })), (text) => {
        const edits = parseEdits(text)
        if (edits) expect(parseEdits(printEdits(edits))).toEqual(edits)
      }),
      { ...SEEDED, numRuns: 1000 },
    )
  })

  it('holds 512 at most', () => {
    const many = Array.from({ length: 600 }, (_, at): Edit => {
      const x = at % 36
      return { where: 'i', at: [(at - x) / 36, x, 0], value: 1 }
    })
    const text = printEdits(many)
    expect(parseEdits(text)).toHaveLength(512)
    const full = withEdit(text, { kind: 'map', map: 0, y: 0, x: 0, channel: 1 }, planOf(), 5)
    expect(full).toBe(text)
    const over = withEdit(text, { kind: 'map', map: 0, y: 0, x: 0, channel: 0 }, planOf(), 5)
    expect(over.slice(0, 5)).toBe('i0005')
  })
})

/** Every editable place of a plan. */
function editable(plan: ConvPlan): readonly Spot[] {
  const [height, width, channels] = plan.stages[0]!.input
  const spots: Spot[] = []
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        spots.push({ kind: 'map', map: 0, y, x, channel })
      }
    }
  }
  for (const [stage, { kernel }] of plan.stages.entries()) {
    for (let y = 0; y < kernel[0]; y += 1) {
      for (let x = 0; x < kernel[1]; x += 1) {
        for (let inChannel = 0; inChannel < kernel[2]; inChannel += 1) {
          for (let outChannel = 0; outChannel < kernel[3]; outChannel += 1) {
            spots.push({ kind: 'weight', stage, y, x, inChannel, outChannel })
          }
        }
      }
    }
  }
  return spots
}

const edited = (scene: ConvScene, text: string): ConvScene => {
  const { input, kernels } = applyEdits(text, scene.plan, scene.maps[0]!, scene.kernels)
  return { ...scene, maps: [input], kernels }
}

describe('an edit', () => {
  it('puts its value where the spot says and nowhere else, in 200 scenes of all kinds', () => {
    fc.assert(
      fc.property(setting, fc.nat(), value, (one, drawn, written) => {
        const scene = wholeScene(planOf(one))
        const spots = editable(scene.plan)
        const spot = spots[drawn % spots.length]!
        const after = edited(scene, withEdit('', spot, scene.plan, written))
        const changed = spots.filter((at) => valueAt(after, at) !== valueAt(scene, at))
        expect(valueAt(after, spot)).toBe(written + 0)
        expect(changed.filter((at) => at !== spot)).toEqual([])
      }),
      SEEDED,
    )
  })

  it('leaves the values it was given alone, and takes them as they are where there is none', () => {
    const scene = wholeScene(planOf())
    const before = [...scene.maps[0]!.values]
    edited(scene, 'i0009_k00009')
    expect([...scene.maps[0]!.values]).toEqual(before)
    const same = applyEdits('garbage', scene.plan, scene.maps[0]!, scene.kernels)
    expect(same.input).toBe(scene.maps[0])
    expect(same.kernels).toBe(scene.kernels)
  })

  it('names input channels of the whole map: weight 1 of output 3 in 2 groups is channel 3', () => {
    const plan = planOf({ kind: 'grouped', groups: 2 })
    const spot = { kind: 'weight', stage: 0, y: 2, x: 1, inChannel: 1, outChannel: 3 } as const
    expect(withEdit('', spot, plan, 0.5)).toBe('k21330.5')
    const full = edited(wholeScene(planOf()), 'k21330.5')
    expect(valueAt(full, { ...spot, inChannel: 3 })).toBe(0.5)
  })

  it('outside the present sizes or groups is kept and not used', () => {
    const plan = planOf({ kind: 'grouped', groups: 4 })
    const scene = wholeScene(plan)
    const text = 'i9001_k00015_l00007'
    expect(edited(scene, text)).toMatchObject({ maps: [scene.maps[0]], kernels: scene.kernels })
    const spot = { kind: 'map', map: 0, y: 0, x: 0, channel: 0 } as const
    expect(withEdit(text, spot, plan, 2)).toBe('i0002_i9001_k00015_l00007')
  })

  it('is replaced by the next, clamped to ±999, rounded to thousandths, removed by null', () => {
    const plan = planOf()
    const spot = { kind: 'map', map: 0, y: 1, x: 2, channel: 3 } as const
    expect(withEdit('i1234_i0001', spot, plan, 1e9)).toBe('i0001_i123999')
    expect(withEdit('', spot, plan, Number.NEGATIVE_INFINITY)).toBe('i123-999')
    expect(withEdit('', spot, plan, -0.0004)).toBe('i1230')
    expect(withEdit('', spot, plan, 1.23456)).toBe('i1231.235')
    expect(withEdit('i1234_i0001', spot, plan, null)).toBe('i0001')
    expect(withEdit('i1234', spot, plan, Number.NaN)).toBe('i1234')
    expect(withEdit('rubbish', spot, plan, 1)).toBe('i1231')
  })

  it('of a computed value, or of a place that is not there, is none', () => {
    const plan = planOf()
    const computed = { kind: 'map', map: 1, y: 0, x: 0, channel: 0 } as const
    expect(withEdit('i0001', computed, plan, 5)).toBe('i0001')
    expect(withEdit('', { ...computed, map: 0, y: 6 }, plan, 5)).toBe('')
    const weight = { kind: 'weight', stage: 1, y: 0, x: 0, inChannel: 0, outChannel: 0 } as const
    expect(withEdit('', weight, plan, 5)).toBe('')
  })
})
