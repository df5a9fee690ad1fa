import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { frameAt } from '../../../src/core/conv/frame'
import { indexOf } from '../../../src/core/conv/order'
import { valueAt } from '../../../src/core/conv/scene'
import type { Spot } from '../../../src/core/conv/setting'
import { SumPanel } from '../../../src/panels/convolve/SumPanel'
import type { Choice } from '../../../src/state/choice'
import { openPart, SKETCH } from './parts'

// Nothing here is hidden by style, and asking jsdom for the style of every product takes long.
beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

/** The panel with a hand on the position and on the spot. */
async function openSum(part: Partial<Choice>, from: number, pinned: Spot | null = null) {
  const hand: { spot: Spot | null; move: (to: number) => void } = { spot: pinned, move: () => {} }
  const opened = await openPart(part, ({ scene }) => {
    const [position, setPosition] = useState(from)
    const [spot, setSpot] = useState<Spot | null>(pinned)
    hand.spot = spot
    hand.move = setPosition
    return (
      <SumPanel scene={scene} frame={frameAt(scene.plan, position)} spot={spot} onSpot={setSpot} />
    )
  })
  return { ...opened, hand }
}

const products = () =>
  screen.getAllByRole<HTMLElement>('button').filter((one) => one.ariaPressed !== null)
const plain = (text: string | null) => (text ?? '').replaceAll('−', '-')
const total = () => Number(plain(screen.getByText(/^Total/).textContent).slice('Total '.length))
const written = (button: HTMLElement) => {
  const found = /(\S+)(?: \(padding\))? × (\S+) = (\S+)/.exec(plain(button.textContent))
  return found?.slice(1).map(Number) ?? []
}
const output = (stage: number, y: number, x: number, channel: number): Spot => ({
  kind: 'map',
  map: stage + 1,
  y,
  x,
  channel,
})

describe('the sum written out', () => {
  it.each([
    ['standard', 0, 27],
    ['grouped', 0, 9],
    ['depthwise', 0, 9],
    ['pointwise', 0, 3],
    ['separable', 1, 3],
    ['spatial', 1, 12],
  ] as const)(
    '%s: stage %i adds %i written products to the value in the output',
    async (kind, stage, count) => {
      const spot = output(stage, 2, 3, 1)
      const part = { ...SKETCH, kind, groups: 3, outChannels: kind === 'grouped' ? 3 : 4 }
      const { scene } = await openSum(part, 9999, spot)
      expect(products()).toHaveLength(count)
      let sum = 0
      for (const button of products()) {
        const [pixel = 0, weight = 0, product = Number.NaN] = written(button)
        expect(product).toBeCloseTo(pixel * weight, 9)
        sum += product
      }
      expect(sum).toBeCloseTo(valueAt(scene, spot), 9)
      expect(total()).toBeCloseTo(valueAt(scene, spot), 9)
    },
  )

  it('4 × 0.0625 = 0.25: a blur’s weights stand there to their last decimal', async () => {
    await openSum({ ...SKETCH, kind: 'depthwise', kernelFill: 'blur' }, 8)
    const shown = products().map((one) => plain(one.textContent))
    expect(shown.some((text) => text.includes('× 0.0625 ='))).toBe(true)
    for (const button of products()) {
      const [pixel = 0, weight = 0, product = Number.NaN] = written(button)
      expect(product).toBe(pixel * weight)
    }
  })

  it('marks what goes on after six decimals: 0.333 × 0.0625 ≈ 0.020813', async () => {
    const part = { ...SKETCH, kind: 'separable', kernelFill: 'blur', edits: 'i0000.333' } as const
    await openSum(part, 9999, output(0, 1, 1, 0))
    const about = products().filter((one) => one.textContent?.includes('≈'))
    expect(about.map((one) => one.textContent)).toEqual(['0.333 × 0.0625 ≈ 0.020813'])
    expect(screen.getByText(/^Total ≈/)).toBeTruthy()
  })

  it('marks the 15 zeros of padding that a corner of three channels meets', async () => {
    await openSum(SKETCH, 1)
    const padded = products().filter((one) => one.textContent?.includes('(padding)'))
    expect(padded).toHaveLength(15)
    expect(padded.every((one) => written(one)[0] === 0 && written(one)[2] === 0)).toBe(true)
  })

  it('has 13 of 27 products done at 56.5, all of a cell before it, none of one to come', async () => {
    const done = () => products().filter((one) => one.dataset.done).length
    const { scene, page } = await openSum(SKETCH, 56.5)
    expect(done()).toBe(13)
    expect(screen.getByText(/^13 of 27 products done/)).toBeTruthy()
    page.unmount()
    expect(indexOf(scene.plan, { stage: 0, y: 0, x: 5, channel: 1 })).toBe(41)
    const before = await openSum(SKETCH, 56.5, output(0, 0, 5, 1))
    expect(done()).toBe(27)
    before.page.unmount()
    await openSum(SKETCH, 56.5, output(0, 0, 5, 3))
    expect(done()).toBe(0)
  })

  it('writes all nine products of a depthwise sum in one line', async () => {
    const { scene } = await openSum({ ...SKETCH, kind: 'depthwise' }, 8)
    const line = plain(
      screen.getByText((_, element) => element?.tagName === 'P' && /·/.test(element.textContent))
        .textContent,
    )
    const terms = line
      .split(' = ')[0]!
      .split(' + ')
      .map((term) => {
        const [pixel, weight] = term.replace(/[()]/g, '').split('·').map(Number)
        return pixel! * weight!
      })
    expect(terms).toHaveLength(9)
    const value = valueAt(scene, output(0, 1, 1, 0))
    expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(value, 9)
  })

  it('spreads out one channel of six at K = 7: 49 of 294 products, the channel in hand', async () => {
    const wide = { kernelSize: 7, inChannels: 6, outChannels: 2, featureSize: 8 }
    const { user } = await openSum(wide, 20 + 100 / 294)
    expect(products()).toHaveLength(49)
    const folds = screen.getAllByRole('button', { name: /^channel/ })
    expect(folds.map((fold) => fold.getAttribute('aria-expanded'))).toEqual([
      'false',
      'false',
      'true',
      'false',
      'false',
      'false',
    ])
    await user.click(folds[5]!)
    expect(folds[5]!.getAttribute('aria-expanded')).toBe('true')
    expect(products()).toHaveLength(49)
  })

  it('a press points at the pixel, the next at the weight, the third back', async () => {
    const { user, hand } = await openSum(SKETCH, 8)
    const centre = () => products()[9 + 4]!
    await user.click(centre())
    expect(hand.spot).toEqual({ kind: 'map', map: 0, y: 1, x: 1, channel: 1 })
    expect(centre().getAttribute('aria-pressed')).toBe('true')
    await user.click(centre())
    expect(hand.spot).toEqual({
      kind: 'weight',
      stage: 0,
      y: 1,
      x: 1,
      inChannel: 1,
      outChannel: 0,
    })
    await user.click(centre())
    expect(hand.spot).toBeNull()
  })

  it('keeps the pinned value’s sum while its factors are pointed at, and goes to one on demand', async () => {
    const { user, hand } = await openSum({ ...SKETCH, kind: 'separable' }, 3, output(1, 4, 2, 3))
    expect(screen.getByText('output, row 5, column 3, channel 4')).toBeTruthy()
    await user.click(products()[1]!)
    expect(hand.spot).toEqual(output(0, 4, 2, 1))
    expect(screen.getByText('output, row 5, column 3, channel 4')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /See how its factor was made/ }))
    expect(hand.spot).toEqual(output(0, 4, 2, 1))
    expect(screen.getByText('depthwise output, row 5, column 3, channel 2')).toBeTruthy()
    expect(products()).toHaveLength(9)
  })

  it('walks the window with the arrow keys, one stop of the tab key a channel', async () => {
    const { hand } = await openSum(SKETCH, 8)
    expect(products().filter((one) => one.tabIndex === 0)).toHaveLength(3)
    const first = products()[0]!
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(products()[3])
    expect(hand.spot).toEqual({ kind: 'map', map: 0, y: 1, x: 0, channel: 0 })
  })

  it('follows the cell in hand', async () => {
    const { hand } = await openSum(SKETCH, 1)
    expect(screen.getByText('output, row 1, column 1, channel 1')).toBeTruthy()
    hand.move(38)
    await waitFor(() => expect(screen.getByText('output, row 1, column 2, channel 2')).toBeTruthy())
  })

  it('says before the first step that nothing is computed yet', async () => {
    await openSum(SKETCH, 0)
    expect(screen.getByText(/Nothing is computed yet/)).toBeTruthy()
  })

  it.each([
    ['en', 'output, row 3, column 4, channel 2'],
    ['zh-Hant', '輸出，第 3 列第 4 行，通道 2'],
    ['zh-Hans', '输出，第 3 行第 4 列，通道 2'],
  ] as const)('in %s the third row and fourth column are %s', async (language, name) => {
    await openSum({ ...SKETCH, language }, 0, output(0, 2, 3, 1))
    expect(screen.getByText(name)).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/\{\{|reads\.|place\.|undefined|NaN/)
  })
})
