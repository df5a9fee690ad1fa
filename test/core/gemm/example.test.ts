import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  copiesNothing,
  copyCounts,
  type GemmSetting,
  gemmExample,
  isWeight,
  PADDING,
} from '../../../src/core/gemm/example'
import { cellCount, cellWithin, GEMM_PARTS, terms, trace } from '../../../src/core/gemm/trace'
import { im2col } from '../../../src/core/im2col'
import type { ConvSpec, DepthwiseSpec } from '../../../src/core/layer'
import { slowConv } from '../../../src/core/slowConv'
import { answer } from '../layers'

const settings: fc.Arbitrary<GemmSetting> = fc.record({
  kind: fc.constantFrom('standard', 'depthwise'),
  size: fc.integer({ min: 3, max: 6 }),
  channels: fc.integer({ min: 1, max: 3 }),
  kernelSize: fc.integer({ min: 1, max: 3 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.constantFrom('same', 'valid'),
  filters: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 0, max: 99 }),
})

const SMALL: GemmSetting = {
  kind: 'standard',
  size: 4,
  channels: 2,
  kernelSize: 3,
  stride: 1,
  padding: 'same',
  filters: 2,
  seed: 1,
}

/** The same convolution as the slow one takes it. */
function slow(setting: GemmSetting) {
  const example = gemmExample(setting)
  const { kind, kernelSize, stride, padding, channels } = setting
  const windowed = {
    kernelSize: [kernelSize, kernelSize],
    stride: [stride, stride],
    padding,
    dilation: [1, 1],
    bias: false,
  } as const
  const layer: ConvSpec | DepthwiseSpec =
    kind === 'depthwise'
      ? { kind: 'depthwise', channelMultiplier: 1, ...windowed }
      : { kind: 'conv', groups: 1, outChannels: example.filters, ...windowed }
  const taps = kernelSize ** 2
  // Ours runs through channel, tap, filter; TensorFlow's through tap, channel, filter.
  const perTap = kind === 'depthwise' ? channels : channels * example.filters
  const weights = Float64Array.from({ length: taps * perTap }, (_, index) => {
    const tap = Math.floor(index / perTap)
    const channel =
      kind === 'depthwise' ? index % channels : Math.floor((index % perTap) / example.filters)
    const filter = kind === 'depthwise' ? channel : index % example.filters
    return example.kernel[(channel * taps + tap) * example.filters + filter]!
  })
  const input = { values: example.inputValues, shape: example.input }
  return { example, made: answer(slowConv(layer, input, weights)) }
}

describe('a convolution as a matrix product', () => {
  it('is the slow convolution, standard and depthwise, over kernels, strides and paddings', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const { example, made } = slow(setting)
        expect(example.product).toEqual(made.values)
        expect(made.shape).toEqual([example.outSize, example.outSize, example.filters])
      }),
    )
  })

  it('has the rows and columns that im2col counts', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const { rows, columns } = gemmExample(setting)
        const counted = answer(
          im2col({
            ...{ kernelSize: setting.kernelSize, stride: setting.stride },
            ...{ padding: setting.padding, featureSize: setting.size },
            ...{ inChannels: setting.channels, outChannels: setting.filters },
            ...{ dilation: 1, groups: 1, expansion: 1 },
          }),
        )
        expect([rows, columns]).toEqual([counted.rows, counted.columns])
        expect(counted.copiedElements === 0).toBe(copiesNothing(setting))
      }),
    )
  })

  it('4×4×2 by a 3×3 with zeros around: 288 cells, 200 of them copies of 32 values', () => {
    const example = gemmExample(SMALL)
    expect(example.matrix.length).toBe(288)
    const counts = copyCounts(example)
    expect(counts.reduce((sum, count) => sum + count)).toBe(200)
    // A corner is seen by 4 windows, an edge by 6, the middle by all 9.
    expect(Array.from({ length: 4 }, (_, x) => counts[2 * x])).toEqual([4, 6, 6, 4])
    expect(counts[2 * 5]).toBe(9)
  })

  it('copies and padding together fill the matrix, and each row adds its own', () => {
    fc.assert(
      fc.property(settings, fc.nat(36), (setting, asked) => {
        const example = gemmExample(setting)
        const rows = Math.min(asked, example.rows)
        const part = example.source.subarray(0, rows * example.columns)
        const copied = copyCounts(example, rows).reduce((sum, count) => sum + count, 0)
        expect(copied + part.filter((from) => from === PADDING).length).toBe(part.length)
      }),
    )
  })

  it('1×1 with stride 1: the matrix is the input, cell by cell', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const example = gemmExample({ ...setting, kernelSize: 1, stride: 1 })
        expect(example.matrix).toEqual(example.inputValues)
      }),
    )
  })

  it('depthwise over 3 channels: two thirds of the dense kernel matrix are zeros', () => {
    const { columns, filters, setting } = gemmExample({ ...SMALL, kind: 'depthwise', channels: 3 })
    const cells = Array.from({ length: columns * filters }, (_, index) => index)
    const zeros = cells.filter(
      (index) => !isWeight(setting, Math.floor(index / filters), index % filters),
    )
    expect([cells.length, zeros.length]).toEqual([81, 54])
  })
})

describe('what lights up with a cell', () => {
  it('a product cell: its row, its filter and the values of its window', () => {
    const example = gemmExample(SMALL)
    const lit = trace(example, { part: 'product', index: 11 })
    expect([...lit.matrix]).toEqual(Array.from({ length: 18 }, (_, at) => 5 * 18 + at))
    expect([...lit.kernel]).toEqual(Array.from({ length: 18 }, (_, at) => at * 2 + 1))
    expect(lit.input.size).toBe(18)
    expect([...lit.product]).toEqual([11])
  })

  it('goes both ways: what lights up with a cell lights it up in turn', () => {
    const cells = fc.record({ part: fc.constantFrom(...GEMM_PARTS), index: fc.nat(400) })
    fc.assert(
      fc.property(settings, cells, (setting, asked) => {
        const example = gemmExample(setting)
        const cell = cellWithin(example, asked)
        if (cell.part === 'row') return
        const lit = trace(example, cell)
        for (const part of ['input', 'matrix', 'kernel', 'product'] as const) {
          for (const index of [...lit[part]].slice(0, 6)) {
            if (part === cell.part) continue
            expect(trace(example, { part, index })[cell.part].has(cell.index)).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('an input value lights as many matrix cells as it was copied', () => {
    fc.assert(
      fc.property(settings, fc.nat(107), (setting, asked) => {
        const example = gemmExample(setting)
        const index = Math.min(asked, cellCount(example, 'input') - 1)
        const lit = trace(example, { part: 'input', index })
        expect(lit.matrix.size).toBe(copyCounts(example)[index])
      }),
    )
  })

  it('the terms of a product cell sum to it', () => {
    fc.assert(
      fc.property(settings, fc.nat(143), (setting, asked) => {
        const example = gemmExample(setting)
        const index = Math.min(asked, cellCount(example, 'product') - 1)
        const sum = terms(example, index).reduce(
          (all, { value, weight }) => all + value * weight,
          0,
        )
        expect(sum).toBe(example.product[index])
      }),
    )
  })
})
