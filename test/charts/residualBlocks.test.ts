import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutResidualBars } from '../../src/charts/blocks/layoutResidualBars'
import {
  type DrawnBlock,
  layoutResidualBlocks,
  roundUp,
} from '../../src/charts/blocks/layoutResidualBlocks'
import { layoutResidualFields } from '../../src/charts/blocks/layoutResidualFields'
import { layoutResidualPieces } from '../../src/charts/blocks/layoutResidualPieces'
import { layoutTensor, type TensorBox } from '../../src/charts/layoutTensor'

const COS = Math.cos(Math.PI / 6)

/** A block of these widths and sides, an operation between each two. */
const block = (key: string, widths: readonly number[], sides: readonly number[]): DrawnBlock => ({
  key,
  tensors: widths.map((channels, at) => ({
    key: `${key}-${at}`,
    side: sides[at]!,
    channels,
    parts: [channels],
  })),
  operations: widths.slice(1).map((_, at) => ({
    key: `${key}-op-${at}`,
    kernel: [1, 1, widths[at]!] as const,
    isDepthwise: false,
    reads: at === widths.length - 2 ? [at, 0] : [at],
    adds: at === widths.length - 2,
  })),
  lacksSkip: false,
})

/** Length of a box along the receding axis. */
const depthOf = (box: TensorBox) => (layoutTensor(box).width - box.width) / COS

describe('two blocks on one scale', () => {
  const flat = [56, 56, 56, 56]
  const layout = layoutResidualBlocks(
    [block('a', [144, 24, 24, 144], flat), block('b', [24, 144, 144, 32], [56, 56, 28, 28])],
    1000,
  )
  const boxes = layout.blocks.flatMap(({ tensors }) =>
    tensors.map((tensor) => ({ ...tensor, box: tensor.boxes[0]! })),
  )

  it('144 channels recede six times as far as 24, in both blocks', () => {
    const perChannel = boxes.map(({ box, channels }) => depthOf(box) / channels)
    for (const value of perChannel) expect(value).toBeCloseTo(perChannel[0]!, 9)
  })

  it('56 pixels stand twice as high as 28', () => {
    const perPixel = boxes.map(({ box, side }) => box.height / side)
    for (const value of perPixel) expect(value).toBeCloseTo(perPixel[0]!, 9)
  })

  it('draws a kernel as long as the channels it looks at', () => {
    const { operations, tensors } = layout.blocks[0]!
    expect(depthOf(operations[0]!.kernel!)).toBeCloseTo(depthOf(tensors[0]!.boxes[0]!), 9)
  })

  it('keeps every map in the width and no map reaches up into the one above', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5120 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 4, max: 224 }),
        fc.constantFrom(1, 2),
        fc.integer({ min: 320, max: 1200 }),
        (widths, side, stride, width) => {
          const small = Math.ceil(side / stride)
          const sides = [side, side, small, small]
          const { blocks } = layoutResidualBlocks([block('a', widths, sides)], width)
          const placed = blocks[0]!.tensors.map(({ boxes }) => boxes[0]!)
          placed.forEach((box, at) => {
            const { width: wide, height: high } = layoutTensor(box)
            expect(box.x + wide).toBeLessThanOrEqual(width + 1e-6)
            expect(box.y).toBeGreaterThanOrEqual(0)
            const above = placed[at - 1]
            if (!above) return
            // Along one line of sight the bodies are parallel: the fronts' distance decides.
            const front = (one: typeof box) => one.y + layoutTensor(one).height - one.height
            const room =
              front(box) - front(above) - above.height - above.width * Math.tan(Math.PI / 6)
            expect(room).toBeGreaterThan(0)
            expect(high).toBeGreaterThan(0)
          })
        },
      ),
    )
  })

  it('cuts the middle into four boxes that lie end to end and are the whole’s length', () => {
    const whole = block('a', [24, 144, 24], [56, 56, 56])
    const tensors = whole.tensors.map((tensor, at) =>
      at === 1 ? { ...tensor, parts: [36, 36, 36, 36] } : tensor,
    )
    const { blocks } = layoutResidualBlocks([{ ...whole, tensors }], 800)
    const parts = blocks[0]!.tensors[1]!.boxes
    expect(parts.length).toBe(4)
    const steps = parts.toReversed().map(({ x }) => x)
    const gaps = steps.slice(1).map((x, at) => x - steps[at]!)
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 9)
    const end = parts[0]!.x + depthOf(parts[0]!) * COS
    const [thin] = blocks[0]!.tensors[0]!.boxes
    expect((end - parts.at(-1)!.x) / COS).toBeCloseTo(6 * depthOf(thin!) - 3, 6)
  })

  it('stands still between round numbers: 120 and 144 channels share the scale of 150', () => {
    expect([120, 144, 150, 151, 1, 4608].map(roundUp)).toEqual([150, 150, 150, 200, 1, 6000])
  })
})

describe('bars, pieces and fields', () => {
  it('a bar’s parts are its whole, and the larger of two bars fills its column', () => {
    const rows = [30, 60].map((value) => ({
      key: String(value),
      value,
      parts: [
        { key: 'a', value: value / 3 },
        { key: 'b', value: (2 * value) / 3 },
      ],
    }))
    const { groups } = layoutResidualBars([{ key: 'macs', rows }], 400)
    const ends = groups[0]!.rows.map(({ parts }) => parts[1]!.x + parts[1]!.width)
    expect(ends.map(Math.round)).toEqual([200, 400])
  })

  it('the curve finds the point nearest to a hand, and advice beyond the last piece stays in', () => {
    const points = [1, 2, 3].map((pieces) => ({ pieces, bytes: 300 / pieces }))
    const setting = { points, ends: 50, advised: [2, 5], base: 1000 } as const
    const layout = layoutResidualPieces(setting, 500)
    expect(layout.dots.map(({ x }) => layout.pointAt(x + 3))).toEqual([0, 1, 2])
    expect(layout.band.x + layout.band.width).toBeLessThanOrEqual(layout.plot.right)
  })

  it('fields lie around one middle; one larger than the map says so', () => {
    const { groups } = layoutResidualFields([{ key: 'a', sides: [3, 5, 9] }], 7, 300)
    const { map, squares } = groups[0]!
    const middle = ({ x, size }: { x: number; size: number }) => x + size / 2
    for (const square of squares) expect(middle(square)).toBeCloseTo(middle(map), 9)
    expect(squares.map(({ reachesOver }) => reachesOver)).toEqual([false, false, true])
  })
})
