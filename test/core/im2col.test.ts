import { expect, it } from 'vitest'
import { im2col } from '../../src/core/im2col'
import { answer, faultOf } from './layers'

const SETTING = {
  kernelSize: 3,
  inChannels: 32,
  outChannels: 64,
  featureSize: 128,
  stride: 1,
  padding: 'same',
  dilation: 1,
  groups: 1,
  expansion: 1,
} as const

it('a 3×3 over 128×128×32 copies 16,384 rows of 288: 9 times its input, 18 MiB', () => {
  const counts = answer(im2col(SETTING))
  expect(counts).toEqual({
    rows: 16_384,
    columns: 288,
    filters: 64,
    matrixElements: 4_718_592,
    matrixBytes: 18 * 1024 ** 2,
    inputElements: 524_288,
    factor: 9,
    copiedElements: 4_718_592,
  })
  expect(counts.matrixElements * counts.filters).toBe(301_989_888)
})

it('a 1×1 copies nothing: its input already is the matrix', () => {
  const counts = answer(im2col({ ...SETTING, kernelSize: 1 }))
  expect([counts.factor, counts.copiedElements]).toEqual([1, 0])
})

it('a 1×1 with stride 2 must gather a quarter of its input', () => {
  const counts = answer(im2col({ ...SETTING, kernelSize: 1, stride: 2 }))
  expect([counts.factor, counts.copiedElements]).toEqual([0.25, 131_072])
})

it('a 5×5 with stride 2 copies 25/4 of its input', () => {
  expect(answer(im2col({ ...SETTING, kernelSize: 5, stride: 2 })).factor).toBe(6.25)
})

it('a kernel that does not fit, or a matrix past 2^53 bytes, is a fault', () => {
  const wide = { ...SETTING, kernelSize: 11, featureSize: 5, padding: 'valid' } as const
  expect(faultOf(im2col(wide))).toMatchObject({ code: 'kernel-too-large', largestKernel: 5 })
  const huge = { ...SETTING, featureSize: 2 ** 22, inChannels: 256 }
  expect(faultOf(im2col(huge))).toMatchObject({ code: 'too-large' })
})
