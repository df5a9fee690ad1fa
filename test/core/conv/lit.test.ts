import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIT, type Lit, litBy } from '../../../src/core/conv/lit'
import { kernelIndex, mapIndex } from '../../../src/core/conv/place'
import type { ConvPlan, ConvScene, Spot } from '../../../src/core/conv/setting'
import { slowConv } from '../../../src/core/slowConv'
import { answer } from '../layers'
import { planOf, realScene, settingUpTo } from './settings'

/** The maps, values only, as they come from map `from` on. */
function forward(
  plan: ConvPlan,
  maps: readonly Float64Array[],
  kernels: readonly Float64Array[],
  from: number,
): readonly Float64Array[] {
  const made = maps.slice(0, from + 1)
  for (const [index, { layer, input }] of plan.stages.entries()) {
    if (index < from) continue
    made.push(
      answer(slowConv(layer, { shape: input, values: made[index]! }, kernels[index]!)).values,
    )
  }
  return made
}

const raised = (all: readonly Float64Array[], which: number, at: number): Float64Array[] =>
  all.map((values, index) =>
    index === which ? values.map((value, place) => (place === at ? value + 1 : value)) : values,
  )

type Raise = readonly [what: 'map' | 'kernel', which: number, at: number]

/** All maps after some values were raised by 1; what is computed from them follows. */
function mapsWith(scene: ConvScene, raises: readonly Raise[]): readonly Float64Array[] {
  let maps = scene.maps.map(({ values }) => values) as readonly Float64Array[]
  let kernels = scene.kernels.map(({ values }) => values)
  for (const [what, which, at] of raises) {
    if (what === 'kernel') kernels = raised(kernels, which, at)
  }
  for (let map = 0; map <= scene.plan.stages.length; map += 1) {
    for (const [what, which, at] of raises) {
      if (what === 'map' && which === map) maps = raised(maps, map, at)
    }
    const touched = raises.some(([what, which]) => (what === 'map' ? which <= map : which === map))
    if (map < scene.plan.stages.length && touched) {
      maps = forward(scene.plan, maps, kernels, map)
    }
  }
  return maps
}

/** Whether two values meet in one product on the way to later maps: their effects do not add up. */
function meet(scene: ConvScene, one: Raise, other: Raise, map: number): boolean {
  const [none, first, second, both] = [[], [one], [other], [one, other]].map(
    (raises) => mapsWith(scene, raises)[map]!,
  )
  return none!.some((value, at) => Math.abs(both![at]! - first![at]! - second![at]! + value) > 1e-7)
}

/** What `litBy` should say, found by changing every number and looking what follows. */
function litByNumbers(scene: ConvScene, spot: Raise): Lit {
  const { plan } = scene
  const [what, which, at] = spot
  const base = mapsWith(scene, [])
  const moved = mapsWith(scene, [spot])
  const maps = base.map((values, map) =>
    Uint8Array.from(values, (value, place) => {
      const here: Raise = ['map', map, place]
      if (what === 'map' && map === which) return place === at ? LIT.self : 0
      if (what === 'map' && map < which) {
        return mapsWith(scene, [here])[which]![at] !== base[which]![at] ? LIT.upstream : 0
      }
      if (what === 'kernel' && map < which) return 0
      if (what === 'kernel' && map === which) {
        return meet(scene, here, spot, which + 1) ? LIT.upstream : 0
      }
      return moved[map]![place] !== value ? LIT.downstream : 0
    }),
  )
  const kernels = scene.kernels.map(({ values }, stage) =>
    Uint8Array.from(values, (_, place) => {
      const here: Raise = ['kernel', stage, place]
      if (what === 'kernel' && stage === which) return place === at ? LIT.self : 0
      if (what === 'kernel' && stage < which) return 0
      if (what === 'map' && stage < which) {
        return mapsWith(scene, [here])[which]![at] !== base[which]![at] ? LIT.upstream : 0
      }
      return meet(scene, here, spot, stage + 1) ? LIT.downstream : 0
    }),
  )
  expect(maps).toHaveLength(plan.stages.length + 1)
  return { maps, kernels }
}

/** A spot drawn by a number from 0 to 1, and where its value stands. */
function spotAt(plan: ConvPlan, kind: Spot['kind'], share: number): readonly [Spot, Raise] {
  const shapes =
    kind === 'map'
      ? [plan.stages[0]!.input, ...plan.stages.map(({ output }) => output)]
      : plan.stages.map(({ kernel }) => kernel)
  const places = shapes.flatMap((shape, which) => {
    const count = shape.reduce((product, size) => product * size, 1)
    return Array.from({ length: count }, (_, at) => ({ shape, which, at }))
  })
  const { shape, which, at } = places[Math.floor(share * places.length)]!
  let rest = at
  const coordinates = [...shape].reverse().map((size) => {
    const coordinate = rest % size
    rest = (rest - coordinate) / size
    return coordinate
  })
  if (kind === 'map') {
    const [channel, x, y] = coordinates as [number, number, number]
    return [{ kind, map: which, y, x, channel }, ['map', which, at]]
  }
  const [outChannel, inChannel, x, y] = coordinates as [number, number, number, number]
  return [{ kind, stage: which, y, x, inChannel, outChannel }, ['kernel', which, at]]
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('what lights up is exactly what changing the numbers shows', () => {
  it.each(['map', 'weight'] as const)(
    'for 60 spots of a %s in random scenes of all kinds',
    (kind) => {
      fc.assert(
        fc.property(settingUpTo(4, 3, 1), share, fc.nat(), (one, drawn, seed) => {
          const plan = planOf(one)
          const [spot, place] = spotAt(plan, kind, drawn)
          const { maps, kernels } = litBy(plan, spot)
          expect({ maps, kernels }).toEqual(litByNumbers(realScene(plan, seed), place))
        }),
        { seed: 1704, numRuns: 60 },
      )
    },
  )
})

const count = (values: Uint8Array, bit: number): number =>
  values.reduce((sum, value) => sum + (value & bit ? 1 : 0), 0)

describe('counted by hand, 6×6, 4 → 4 channels, K = 3, SAME', () => {
  it('an inner output of a standard layer comes from 36 values and 36 weights', () => {
    const { maps, kernels } = litBy(planOf(), { kind: 'map', map: 1, y: 2, x: 2, channel: 1 })
    expect(count(maps[0]!, LIT.upstream)).toBe(36)
    expect(count(kernels[0]!, LIT.upstream)).toBe(36)
  })

  it('a corner of a separable pair comes from 2×2×4 values, 4 taps of 4 kernels and 4 weights', () => {
    const plan = planOf({ kind: 'separable' })
    const { maps, kernels } = litBy(plan, { kind: 'map', map: 2, y: 0, x: 0, channel: 3 })
    expect(maps.map((values) => count(values, LIT.upstream))).toEqual([16, 4, 0])
    expect(kernels.map((values) => count(values, LIT.upstream))).toEqual([16, 4])
  })

  it('an inner pixel goes into 9 depthwise values and through them into 36 outputs', () => {
    const plan = planOf({ kind: 'separable' })
    const { maps, kernels } = litBy(plan, { kind: 'map', map: 0, y: 2, x: 3, channel: 1 })
    expect(maps.map((values) => count(values, LIT.downstream))).toEqual([0, 9, 36])
    expect(kernels.map((values) => count(values, LIT.downstream))).toEqual([9, 4])
    expect(maps[0]![mapIndex(plan.stages[0]!.input, 2, 3, 1)]).toBe(LIT.self)
  })

  it('the corner tap of a depthwise kernel meets 25 values and makes 25', () => {
    const plan = planOf({ kind: 'depthwise' })
    const spot = { kind: 'weight', stage: 0, y: 0, x: 0, inChannel: 0, outChannel: 2 } as const
    const { maps, kernels } = litBy(plan, spot)
    expect([count(maps[0]!, LIT.upstream), count(maps[1]!, LIT.downstream)]).toEqual([25, 25])
    expect(kernels[0]![kernelIndex(plan.stages[0]!.kernel, 0, 0, 0, 2)]).toBe(LIT.self)
  })

  it('a spot from other sizes lights nothing', () => {
    const { maps, kernels } = litBy(planOf(), { kind: 'map', map: 1, y: 6, x: 0, channel: 0 })
    expect([...maps, ...kernels].every((values) => values.every((value) => value === 0))).toBe(true)
  })
})
