import { expect, it } from 'vitest'
import { compareAnswers } from '../../../src/core/questions/compare'

it.each([
  ['1,204,224', '1.204224 M'],
  ['120 萬', '1200000'],
  ['12', '12 %'],
  ['1.5 MB', '1500 kB'],
  ['0.004 s', '4 ms'],
  ['8.84×', '8.84 times'],
  ['3 layers', '3 layer'],
  ['3 constructor', '3 constructors'],
])('%j is the same as %j', (written, expected) => {
  expect(compareAnswers(written, expected)).toEqual({ kind: 'same' })
})

it('8.8 differs from 8.84 by 0.45 %, and 4 is 0.45 of it', () => {
  const near = compareAnswers('8.8', '8.84')
  expect(near.kind === 'near' && near.share).toBeCloseTo(0.0045, 4)
  const off = compareAnswers('4 times', '8.84')
  expect(off.kind === 'off' && off.ratio).toBeCloseTo(0.4525, 4)
})

it.each([
  ['4 ms', '4 MB', 'units'],
  ['the second', '4', 'words'],
  ['', '4', 'words'],
  ['1', '0', 'words'],
])('%j beside %j is a matter of %s', (written, expected, kind) => {
  expect(compareAnswers(written, expected).kind).toBe(kind)
})
