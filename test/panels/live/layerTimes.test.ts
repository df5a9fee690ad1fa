import { describe, expect, it } from 'vitest'
import { analyse, type NetworkCost } from '../../../src/core/analyse'
import { CATALOGUE_IDS, type CatalogueId, defaultSide } from '../../../src/nets/ids'
import { LAYER_FOLDS, layerGroups, layerRows } from '../../../src/panels/live/layers/layerGroups'
import {
  layerTimes,
  type StepFigures,
  sortedTimes,
  verdictOf,
} from '../../../src/panels/live/layers/layerTimes'
import {
  firstWhole,
  latestOf,
  summedUp,
  valuesUntil,
  wholeMeans,
} from '../../../src/panels/live/layers/moments'
import { fuse } from '../../../src/runtime/program/fuse'
import { stepInfos } from '../../../src/runtime/program/stepInfos'
import type { StepInfo } from '../../../src/runtime/protocol'
import { graphOf } from '../../../src/state/study'

const networks = new Map<CatalogueId, ReturnType<typeof network>>()

/** A network as it is published, and the steps that the runtime makes of it. */
function network(id: CatalogueId): { cost: NetworkCost; steps: readonly StepInfo[] } {
  const graph = graphOf({ id, alpha: 1, resolution: defaultSide(id), transforms: '' })
  const cost = graph.ok ? analyse(graph.value) : graph
  if (!graph.ok || !cost.ok) throw new Error(id)
  return { cost: cost.value, steps: stepInfos(graph.value, fuse(graph.value), () => 'tfjs') }
}

function of(id: CatalogueId) {
  const known = networks.get(id) ?? network(id)
  networks.set(id, known)
  return known
}

/** The step at place i takes i + 1 ms, so that no sum of some is the sum of others by chance. */
const figuresOf = (steps: readonly StepInfo[]): StepFigures =>
  new Map(steps.map(({ output }, at) => [output, { ms: at + 1, p10: at, p90: at + 2, count: 7 }]))

const timesOf = (id: CatalogueId, fold: (typeof LAYER_FOLDS)[number] = 'layers') => {
  const { cost, steps } = of(id)
  return layerTimes(layerGroups(cost, layerRows(cost, steps), fold), figuresOf(steps))
}

const named = (id: CatalogueId, name: string) =>
  timesOf(id).groups.find(({ group }) => group.id === name)!

it('59 frames of 4 ms and one of 600 have a mean of 13.9, as the means of their steps add up to', () => {
  const rest = { endedAt: 0, captureMs: 0, preprocessMs: 0, readbackMs: 0, drawMs: 0 }
  const samples = Array.from({ length: 60 }, (_, at) => {
    const inferenceMs = at === 59 ? 600 : 4
    return { ...rest, inferenceMs, totalMs: 10 }
  })
  expect(wholeMeans(samples)).toEqual({ inference: (59 * 4 + 600) / 60, frame: 10, count: 60 })
  expect(wholeMeans([])).toBe(null)
})

it('before a program is compiled none of 29 rows is said to have nothing to do', () => {
  const rows = layerRows(of('mobilenet_v1').cost, [])
  expect(rows.map(({ state }) => state)).toEqual(Array(29).fill('unknown'))
})

describe.each(CATALOGUE_IDS)('%s', (id) => {
  it('each step that does something is in exactly one row, and none is lost', () => {
    const { cost, steps } = of(id)
    const working = steps.filter(({ how }) => how !== 'none').map(({ output }) => output)
    const landed = layerRows(cost, steps).flatMap(({ outputs }) => outputs)
    expect([...landed].sort()).toEqual([...working].sort())
  })

  it('each row runs, says in whose step it runs, has nothing to do, or is for training only', () => {
    const { cost, steps } = of(id)
    const run = new Set(steps.flatMap(({ nodes }) => nodes))
    for (const row of layerRows(cost, steps)) {
      expect(row.members.some((node) => run.has(node))).toBe(row.state !== 'absent')
      if (row.state !== 'runs') expect(row.into.length > 0).toBe(row.state === 'fused')
      if (row.state === 'fused') expect(row.operations).toBe(0)
    }
  })

  it.each(LAYER_FOLDS)('folded to %s the steps’ sum and both wholes stay as they are', (fold) => {
    const { steps } = of(id)
    const all = figuresOf(steps)
    const sum = steps.reduce(
      (total, { output, how }) => total + (how === 'none' ? 0 : all.get(output)!.ms),
      0,
    )
    const { groups, sumMs } = timesOf(id, fold)
    expect(sumMs).toBe(sum)
    const whole = (share: (one: (typeof groups)[number]) => number) =>
      groups.reduce((total, one) => total + share(one), 0)
    expect(whole(({ costShare }) => costShare)).toBeCloseTo(1, 9)
    expect(whole(({ timeShare }) => timeShare ?? Number.NaN)).toBeCloseTo(1, 9)
  })
})

describe('what is folded into a layer', () => {
  it('MobileNetV1’s first depthwise layer runs its norm and its activation in one step', () => {
    const { group } = named('mobilenet_v1', 'conv_dw_1')
    expect(group.outputs).toEqual(['conv_dw_1_relu'])
    expect([group.state, group.takes, group.into]).toEqual(['runs', [], []])
  })

  it('a sum of ResNet-18 is run by the convolution before it, and says so on both sides', () => {
    const { groups } = timesOf('resnet18')
    const sums = groups.filter(({ group }) => group.kind === 'add')
    expect(sums.map(({ group }) => group.state)).toEqual(Array(8).fill('fused'))
    for (const { group, time } of sums) {
      expect(time).toBe(null)
      const host = groups.find(({ group: { id } }) => id === group.into[0])!
      expect(host.group.takes).toContain(group.id)
    }
  })

  it('GoogLeNet’s two training heads take no part in what runs', () => {
    const absent = timesOf('googlenet_aux').groups.filter(({ group }) => group.state === 'absent')
    expect(absent.length).toBeGreaterThan(8)
    for (const { costShare, time } of absent) expect([costShare, time]).toEqual([0, null])
  })
})

describe('the figures of a layer', () => {
  it('a quarter of the time for an eighth of the operations is 2 times, and 2 is not marked', () => {
    const { cost, steps } = of('mobilenet_v1')
    const groups = layerGroups(cost, layerRows(cost, steps), 'layers')
    const figures = new Map(
      [...figuresOf(steps)].map(([output, figure]) => [output, { ...figure, ms: 2 }]),
    )
    const { groups: timed, sumMs } = layerTimes(groups, figures)
    const one = timed.find(({ group }) => group.id === 'conv_pw_1')!
    expect(one.ratio).toBeCloseTo(2 / sumMs! / one.costShare)
    // 25,690,112 multiply–accumulates in 2 ms.
    expect(one.rate).toBe(12_845_056_000)
    expect([2, 2.01, 0.5, 0.49, null].map(verdictOf)).toEqual([null, 'more', null, 'less', null])
  })

  it('no share of time is said while 1 of 30 steps has none', () => {
    const { cost, steps } = of('mobilenet_v1')
    const figures = new Map(figuresOf(steps))
    figures.delete('conv_pw_7_relu')
    const { groups, sumMs } = layerTimes(
      layerGroups(cost, layerRows(cost, steps), 'layers'),
      figures,
    )
    expect(sumMs).toBe(null)
    expect(new Set(groups.map(({ timeShare }) => timeShare))).toEqual(new Set([null]))
    expect(groups.filter(({ time }) => time === null).map(({ group }) => group.id)).toContain(
      'conv_pw_7',
    )
  })

  it('sorted by time, layers without one come last both ways', () => {
    const { groups } = timesOf('resnet18')
    for (const isFalling of [true, false]) {
      const sorted = sortedTimes(groups, 'ms', isFalling)
      const firstNone = sorted.findIndex(({ time }) => time === null)
      expect(sorted.slice(firstNone).every(({ time }) => time === null)).toBe(true)
      const ms = sorted.slice(0, firstNone).map(({ time }) => time!.ms)
      expect(ms).toEqual(ms.toSorted((a, b) => (isFalling ? b - a : a - b)))
    }
  })
})

describe('looking back', () => {
  const frame = (endedAt: number, steps: Readonly<Record<string, number>>) => ({
    endedAt,
    steps: Object.entries(steps).map(([output, ms]) => ({ output, ms })),
  })
  const frames = [frame(0, { a: 1 }), frame(20, { b: 5 }), frame(40, { a: 3 }), frame(60, { a: 9 })]

  it('at 40 ms the step a took 3 ms, and b still the 5 ms of 20 ms', () => {
    const then = latestOf(valuesUntil(frames, 2))
    expect([then.get('a')?.ms, then.get('b')?.ms]).toEqual([3, 5])
  })

  it('b is known from the second frame on', () => {
    expect(firstWhole(frames, ['a', 'b'])).toBe(1)
    expect(firstWhole(frames, ['a', 'never'])).toBe(3)
  })

  it('a’s median of 3 values is 3 ms; by a coarse clock its mean, 4.33 ms', () => {
    const values = valuesUntil(frames)
    expect(summedUp(values, 'median').get('a')).toMatchObject({ ms: 3, count: 3 })
    expect(summedUp(values, 'mean').get('a')?.ms).toBeCloseTo(13 / 3)
  })
})
