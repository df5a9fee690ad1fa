import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_CONVENTION } from '../../../../src/core/convention'
import type { CatalogueId } from '../../../../src/nets/ids'
import { budgetUse, fitBudget } from '../../../../src/panels/networks/scaling/budget'
import { drawnGrid } from '../../../../src/panels/networks/scaling/drawnGrid'
import { gridOf, makeCounter, settingCost } from '../../../../src/panels/networks/scaling/grid'
import { lawCost, lawError } from '../../../../src/panels/networks/scaling/law'
import {
  parseBytes,
  parseCount,
  printBytes,
  printCount,
} from '../../../../src/panels/networks/scaling/quantity'
import { studyOf } from '../../../../src/state/study'

const study = (id: CatalogueId, alpha = 1, resolution = 224) =>
  studyOf({ id, alpha, resolution, transforms: '', ...DEFAULT_CONVENTION })

function wholeGrid(id: CatalogueId) {
  const subject = study(id)
  const counter = makeCounter(subject)
  const { alphas, resolutions } = gridOf(subject)
  const cells = alphas.map((alpha) => resolutions.map((side) => counter.count(alpha, side)))
  return { alphas, resolutions, cells, counter }
}

const v1 = wholeGrid('mobilenet_v1')

describe('the grid', () => {
  it('has MobileNetV1 0.75 at 160 with 166,396,800 MACs and 2,585,560 parameters', () => {
    const cell = v1.cells[v1.alphas.indexOf(0.75)]?.[v1.resolutions.indexOf(160)]
    expect(cell).toMatchObject({ macs: 166_396_800, params: 2_585_560 })
  })

  it('has every published α and resolution on it, and the reader’s where they are far out', () => {
    const has = (values: readonly number[], all: readonly number[]) =>
      all.every((value) => values.includes(value))
    expect(has(v1.alphas, [0.25, 0.35, 0.5, 0.75, 1, 1.3, 1.4])).toBe(true)
    expect(has(v1.resolutions, [96, 128, 160, 192, 224])).toBe(true)
    const far = gridOf(study('mobilenet_v1', 2, 512))
    expect([far.alphas.at(-1), far.resolutions.at(-1)]).toEqual([2, 512])
  })

  it('is one column for a network of one width, with its own 299 pixels', () => {
    const { alphas, resolutions } = gridOf(study('inception_v3', 1, 299))
    expect(alphas).toEqual([1])
    expect(resolutions).toContain(299)
  })

  it('says null where a window finds no room', () => {
    expect(settingCost(study('inception_v3', 1, 299), 1, 64)).toBeNull()
  })

  it('keeps the papers’ α on a phone, and all of a wide page', () => {
    expect(drawnGrid(v1, 350).columns).toEqual([0.25, 0.35, 0.5, 0.65, 0.75, 0.9, 1, 1.2, 1.4])
    expect(drawnGrid(v1, 1000).columns).toEqual(v1.alphas)
  })
})

describe('counting in slices', () => {
  const places = [1, 2, 3, 4].map((alpha) => [alpha, 224] as const)
  const cost = { macs: 1, params: 1, memory: 1 }

  it('stops when there is no time, after at least one, and goes on where it stopped', () => {
    const count = vi.fn(() => cost)
    const counter = makeCounter(study('mobilenet_v1'), count)
    const left = [counter.fill(places, () => false), counter.fill(places, () => true)]
    expect(left).toEqual([3, 0])
    expect(count).toHaveBeenCalledTimes(4)
  })

  it('counts no setting twice, also one that cannot be', () => {
    const count = vi.fn(() => null)
    const counter = makeCounter(study('mobilenet_v1'), count)
    expect([counter.count(1, 8), counter.count(1, 8), counter.known(1, 8)]).toEqual([
      null,
      null,
      null,
    ])
    counter.fill([[1, 8] as const, [1, 8] as const], () => true)
    expect(count).toHaveBeenCalledTimes(1)
  })
})

describe('the law α²ρ²', () => {
  const full = v1.counter.count(1, 224)!

  it('says 163.2 M for 0.75 at 160 where 166.4 M are counted: 1.9 % too little', () => {
    expect(lawCost('macs', full, 0.75, 160 / 224) / 1e6).toBeCloseTo(163.22, 2)
    const error = lawError('macs', full, 0.75, 160 / 224, v1.counter.count(0.75, 160)!)
    expect(error).toBeCloseTo(-0.0191, 4)
  })

  it('is exact at α 1 and the network’s own resolution', () => {
    expect(lawError('macs', full, 1, 1, full)).toBe(0)
  })

  it('of parameters does not see ρ, of memory sees α once', () => {
    expect(lawCost('params', full, 0.5, 0.1)).toBe(full.params / 4)
    expect(lawCost('memory', full, 0.5, 0.5)).toBe(full.memory / 8)
  })
})

describe('fit my budget', () => {
  it('100 M MACs for MobileNetV1: 0.75 at 112 fits, every pair within, fullest first', () => {
    const fits = fitBudget(v1, { macs: 100e6 })
    expect(fits.every(({ cost }) => cost.macs <= 100e6)).toBe(true)
    expect(fits.find(({ alpha }) => alpha === 0.75)?.resolution).toBe(112)
    expect(fits.find(({ alpha }) => alpha === 0.5)?.resolution).toBe(176)
    const used = fits.map((fit) => fit.used)
    expect(used).toEqual(used.toSorted((a, b) => b - a))
  })

  it('takes the tightest of several limits', () => {
    const cost = { macs: 50, params: 90, memory: 10 }
    expect(budgetUse(cost, { macs: 100, params: 100 })).toBe(0.9)
    const fits = fitBudget(v1, { macs: 100e6, params: 1e6 })
    expect(fits.every((fit) => fit.cost.params <= 1e6 && fit.cost.macs <= 100e6)).toBe(true)
  })

  it('1 M MACs: nothing fits', () => {
    expect(fitBudget(v1, { macs: 1e6 })).toEqual([])
  })

  it('a network of one width lists every resolution that fits, largest first', () => {
    const sides = fitBudget(wholeGrid('resnet18'), { macs: 1e9 }).map((fit) => fit.resolution)
    expect(sides[0]).toBe(160)
    expect(sides).toEqual(sides.toSorted((a, b) => b - a))
  })
})

describe('quantities', () => {
  it.each([
    ['100M', 100e6],
    ['100 M MACs', 100e6],
    ['1.5g', 1.5e9],
    ['0,58 G', 0.58e9],
    ['3,538,984', 3_538_984],
    ['600 MFLOPs', 300e6],
    ['2.5 M params', 2.5e6],
    ['１００Ｍ', 100e6],
    ['1億', 1e8],
    ['many', null],
    ['-5 M', null],
    ['5 MB', null],
  ])('%s is %s', (text, value) => {
    expect(parseCount(text)).toBe(value)
  })

  it.each([
    ['4 MB', 4e6],
    ['4 MiB', 4_194_304],
    ['512kB', 512e3],
    ['4', null],
    ['4 M', null],
  ])('%s is %s bytes', (text, value) => {
    expect(parseBytes(text)).toBe(value)
  })
})

it('a limit is written as it can be typed: 2097152 bytes are 2 MiB, and all read back the same', () => {
  expect([printCount(1e8), printCount(2_500_000), printBytes(2 ** 21)]).toEqual([
    '100 M',
    '2.5 M',
    '2 MiB',
  ])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
      expect(Math.round(parseCount(printCount(value)) ?? 0)).toBe(value)
      expect(Math.round(parseBytes(printBytes(value)) ?? 0)).toBe(value)
    }),
  )
})
