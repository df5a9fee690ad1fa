import { describe, expect, it } from 'vitest'
import { copiesOf, im2colExample, stepOnGrid } from '../../src/charts/layoutIm2col'

describe('im2colExample', () => {
  it('copies the middle of a 5×5 picture 9 times under a 3×3 window, and a corner 4 times', () => {
    const example = im2colExample(3, 1, 'same')
    expect(copiesOf(example, 12)).toBe(9)
    expect(copiesOf(example, 0)).toBe(4)
  })

  it('writes a 9×9 matrix for a 3×3 window without padding, its first column read by rows', () => {
    const { columns } = im2colExample(3, 1, 'valid')
    expect(columns).toHaveLength(9)
    expect(columns[0]).toEqual([0, 1, 2, 5, 6, 7, 10, 11, 12])
  })

  it('copies nothing twice under a 1×1 window: the matrix is the picture', () => {
    expect(im2colExample(1, 1, 'same').columns.flat()).toEqual([...Array(25).keys()])
  })

  it('cuts an 11×11 kernel to the 5×5 that fits', () => {
    expect(im2colExample(11, 1, 'valid')).toMatchObject({ kernelSize: 5, outSize: 1 })
  })

  it('pads after the data first at stride 2 with an even kernel, as TensorFlow does', () => {
    expect(im2colExample(2, 1, 'same').before).toBe(0)
    expect(im2colExample(3, 2, 'same')).toMatchObject({ before: 1, outSize: 3 })
  })
})

describe('stepOnGrid', () => {
  it('walks a 5×5 grid and stops at its edges', () => {
    expect(stepOnGrid('ArrowRight', 6, 5)).toBe(7)
    expect(stepOnGrid('ArrowDown', 6, 5)).toBe(11)
    expect(stepOnGrid('ArrowLeft', 5, 5)).toBe(5)
    expect(stepOnGrid('ArrowUp', 3, 5)).toBe(3)
    expect(stepOnGrid('Enter', 3, 5)).toBeNull()
  })
})
