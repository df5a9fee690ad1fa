import { cleanup, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { layoutAxis } from '../../../src/charts/conv/layoutAxis'
import { samePadding, windowPositions } from '../../../src/core/window'
import { SizeArithmetic } from '../../../src/panels/convolve/SizeArithmetic'
import { torchShift } from '../../../src/panels/convolve/sizeTerms'
import type { Choice } from '../../../src/state/choice'
import { openPart, SKETCH } from './parts'

afterEach(cleanup)

const openSizes = (part: Partial<Choice>) =>
  openPart({ ...SKETCH, ...part }, ({ scene, drawn }) => (
    <SizeArithmetic drawn={drawn} scene={scene} />
  ))

const formulas = () =>
  [...document.querySelectorAll('[aria-label^="⌊("]')]
    .map((one) => one.getAttribute('aria-label') ?? '')
    .filter((label) => !label.includes('p_'))

/** KaTeX comes with the first formula in sight; until then its words stand there. */
const shown = async (formula: string) => {
  await screen.findByLabelText(formula)
  return formulas()
}

describe('the size arithmetic', () => {
  it('says a square layer once: ⌊(6 + 1 + 1 − 3) ÷ 1⌋ + 1 = 6', async () => {
    await openSizes({})
    const formula = '⌊(6 + 1 + 1 − ((3 − 1) × 1 + 1)) ÷ 1⌋ + 1 = 6'
    expect(await shown(formula)).toEqual([formula])
    expect(screen.getByText('Rows and columns alike: 6 → 6')).toBeTruthy()
    expect(screen.getByText('“Same” adds 2 zeros: 1 before and 1 after.')).toBeTruthy()
  })

  it('stride 2 over 6 pixels: TensorFlow pads 0 and 1, PyTorch’s windows are 1 pixel earlier', async () => {
    await openSizes({ stride: 2 })
    expect(screen.getByText(/does not halve: TensorFlow puts 0 before and 1 after/)).toBeTruthy()
    expect(screen.getByText(/PyTorch pads 1 on both sides.*1 pixel earlier/)).toBeTruthy()
  })

  it('stride 3 over 6 pixels: no padding is needed, and PyTorch’s windows are 1 pixel earlier', async () => {
    await openSizes({ stride: 3 })
    expect(screen.getByText('“Same” needs no padding here.')).toBeTruthy()
    expect(screen.getByText(/PyTorch pads 1 on both sides.*1 pixel earlier/)).toBeTruthy()
  })

  it('an even kernel of 2 keeps the size with 0 before and 1 after, which no even split gives', async () => {
    await openSizes({ kernelSize: 2 })
    expect(screen.getByText(/cannot give this size with an even kernel/)).toBeTruthy()
  })

  it('8×5 without padding at stride 2: rows 3 with one pixel unread, columns 2 with none', async () => {
    await openSizes({ featureSize: 8, featureWidth: 5, padding: 'valid', stride: 2 })
    expect(screen.getByText('Rows: 8 → 3')).toBeTruthy()
    expect(screen.getByText('Columns: 5 → 2')).toBeTruthy()
    expect(screen.getByText(/^1 pixel behind the last window is never read/)).toBeTruthy()
    expect(screen.getByText(/the last window ends with the last pixel/)).toBeTruthy()
  })

  it('a spatial layer strides down in its first stage and across in its second', async () => {
    await openSizes({ kind: 'spatial', stride: 2 })
    expect(screen.getByText('Stage 1, K×1')).toBeTruthy()
    const axes = screen.getAllByText(/^(Rows|Columns): /).map((one) => one.textContent)
    expect(axes).toEqual(['Rows: 6 → 3', 'Columns: 6 → 6', 'Rows: 3 → 3', 'Columns: 6 → 3'])
  })

  it.each(['zh-Hant', 'zh-Hans'] as const)('in %s no hole is left open', async (language) => {
    await openSizes({ language, kind: 'separable', stride: 2, kernelSize: 5 })
    expect(document.body.textContent).toMatch(/TensorFlow|same/)
    expect(document.body.textContent).not.toMatch(/\{\{|sizes\.|undefined|NaN/)
  })
})

describe('PyTorch’s padding', () => {
  it('of (extent − 1) / 2 on both sides keeps ⌈size / stride⌉ and never moves windows later', () => {
    const whole = (min: number, max: number) => fc.integer({ min, max })
    fc.assert(
      fc.property(
        whole(1, 24),
        whole(0, 3),
        whole(1, 3),
        whole(1, 3),
        (inSize, half, stride, dilation) => {
          const kernelSize = 2 * half + 1
          const extent = dilation * (kernelSize - 1) + 1
          const each = (extent - 1) / 2
          const out = windowPositions(inSize, extent, stride, each, each, 'floor')
          expect(out).toBe(Math.ceil(inSize / stride))
          const [before, after] = samePadding(inSize, kernelSize, stride, dilation)
          const shift = torchShift({ inSize, before, after, extent, stride, out, unused: 0 })
          expect(shift).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the drawing of an axis', () => {
  it('K = 3, d = 2 over 6 pixels: 10 cells, 4 of them padding, taps 2 cells apart', () => {
    const axis = { inSize: 6, before: 2, after: 2, extent: 5, stride: 1, out: 6, unused: 0 }
    const { cells, windows, cell } = layoutAxis(axis, 2, 200)
    expect(cell).toBe(20)
    expect(cells.map(({ isPadding }) => (isPadding ? 'p' : '.')).join('')).toBe('pp......pp')
    expect(windows).toHaveLength(6)
    expect(windows[1]?.taps).toEqual([20, 60, 100])
    expect(windows[5]!.x + windows[5]!.width).toBe(200)
  })

  it('marks the 1 of 8 pixels that a stride of 2 leaves over', () => {
    const axis = { inSize: 8, before: 0, after: 0, extent: 3, stride: 2, out: 3, unused: 1 }
    const { cells } = layoutAxis(axis, 1, 400)
    expect(cells.map(({ isUnused }) => isUnused).lastIndexOf(false)).toBe(6)
    expect(cells[7]?.isUnused).toBe(true)
  })
})
