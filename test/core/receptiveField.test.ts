import { expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import type { LayerSpec } from '../../src/core/layer'
import { answer, conv, depthwise, graph, pool } from './layers'

const lastField = (...args: Parameters<typeof graph>) =>
  answer(analyse(graph(...args))).rows.at(-1)!.receptiveField

it('two 3×3 layers see 5 pixels and begin 2 pixels in the padding', () => {
  const field = lastField(
    [14, 14, 3],
    [
      ['a', conv()],
      ['b', conv()],
    ],
  )
  expect(field).toEqual({ size: [5, 5], stride: [1, 1], start: [-2, -2] })
})

it('dilation 3 makes a 3×3 see 7 pixels', () => {
  const field = lastField([14, 14, 3], [['a', depthwise({ dilation: [3, 3], padding: 'valid' })]])
  expect(field).toEqual({ size: [7, 7], stride: [1, 1], start: [0, 0] })
})

it('each axis has its own field: 1×5 with stride 2 along columns, then 3×1', () => {
  const field = lastField(
    [14, 14, 3],
    [
      ['wide', conv({ kernelSize: [1, 5], stride: [1, 2], padding: 'valid' })],
      ['tall', conv({ kernelSize: [3, 1] })],
    ],
  )
  expect(field).toEqual({ size: [3, 5], stride: [1, 2], start: [-1, 0] })
})

it("ResNet's stem, 7×7 stride 2 padded 3 and a pool 3×3 stride 2 padded 1, sees 11 from −5", () => {
  const padded = (side: number) => ({ top: side, bottom: side, left: side, right: side })
  const field = lastField(
    [224, 224, 3],
    [
      ['conv1', conv({ kernelSize: [7, 7], stride: [2, 2], padding: padded(3) })],
      ['maxpool', pool({ padding: padded(1) })],
    ],
  )
  expect(field).toEqual({ size: [11, 11], stride: [4, 4], start: [-5, -5] })
})

it.each<LayerSpec>([{ kind: 'concat' }, { kind: 'add' }])(
  'branches of 5×5 and 3×3 join to 5×5 ($kind)',
  (join) => {
    const field = lastField(
      [14, 14, 3],
      [
        ['five', conv({ kernelSize: [5, 5] }), ['input']],
        ['three', conv(), ['input']],
        ['join', join, ['three', 'five']],
      ],
    )
    expect(field).toEqual({ size: [5, 5], stride: [1, 1], start: [-2, -2] })
  },
)

it('the union holds both branches where neither holds the other', () => {
  const shifted = { top: 4, bottom: 0, left: 0, right: 4 }
  const field = lastField(
    [14, 14, 3],
    [
      ['shifted', conv({ kernelSize: [5, 5], padding: shifted }), ['input']],
      ['three', conv(), ['input']],
      ['join', { kind: 'add' }, ['shifted', 'three']],
    ],
  )
  expect(field).toEqual({ size: [6, 6], stride: [1, 1], start: [-4, -1] })
})

it('a global pool sees the whole input and its padding', () => {
  const field = lastField(
    [8, 6, 3],
    [
      ['a', conv()],
      ['pool', { kind: 'globalPool', mode: 'max' }],
    ],
  )
  expect(field).toEqual({ size: [10, 8], stride: [1, 1], start: [-1, -1] })
})

it('an adaptive pool from 13 to 6 sees 3 pixels and steps by 3; from 6 to 6 it sees 1', () => {
  const adaptive: LayerSpec = { kind: 'adaptivePool', outSize: [6, 6] }
  const of = (side: number) => lastField([side, side, 3], [['pool', adaptive]])
  expect(of(13)).toEqual({ size: [3, 3], stride: [3, 3], start: [0, 0] })
  expect(of(6)).toEqual({ size: [1, 1], stride: [1, 1], start: [0, 0] })
})
