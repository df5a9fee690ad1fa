import { layoutTensor } from '../layoutTensor'

/** What a stage hands on, and the most channels it has within. */
export interface PyramidFloor {
  readonly key: string
  readonly side: number
  readonly channels: number
  readonly inside: number
}

export interface PlacedFloor extends PyramidFloor {
  readonly x: number
  readonly y: number
  /** Of the front sheet. */
  readonly front: number
  readonly gap: number
  readonly centre: number
  /** Outline of the body with the channels it has within; empty where it has no more. */
  readonly inner: string
  readonly innerY: number
}

const TALLEST = 190
const LEAST_FRONT = 5
const LEAST_CELL = 42
const BETWEEN = 14
export const PYRAMID_TEXT = { above: 22, below: 46 } as const

/** Tensors from left to right, sides to one scale, on one floor, as large as the width allows. */
export function layoutPyramid(floors: readonly PyramidFloor[], width: number) {
  let [low, high] = [0, TALLEST]
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2
    if (place(floors, middle).width <= width) low = middle
    else high = middle
  }
  return place(floors, low)
}

function place(floors: readonly PyramidFloor[], tallest: number) {
  const largest = Math.max(1, ...floors.map((floor) => floor.side))
  const gap = 1.2 + tallest / 75
  const boxes = floors.map((floor) => {
    const front = Math.max(LEAST_FRONT, (floor.side / largest) * tallest)
    const box = { width: front, height: front, gap }
    return {
      floor,
      front,
      own: layoutTensor({ ...box, channels: floor.channels }),
      inner:
        floor.inside > floor.channels ? layoutTensor({ ...box, channels: floor.inside }) : null,
    }
  })
  const height = Math.max(0, ...boxes.map(({ own, inner }) => (inner ?? own).height))
  let x = 0
  const placed = boxes.map(({ floor, front, own, inner }): PlacedFloor => {
    const room = Math.max(LEAST_CELL, (inner ?? own).width)
    const start = x + (room - (inner ?? own).width) / 2
    x += room + BETWEEN
    const base = PYRAMID_TEXT.above + height
    return {
      ...floor,
      x: start,
      y: base - own.height,
      front,
      gap,
      centre: start + (room > LEAST_CELL ? front / 2 : (inner ?? own).width / 2),
      inner: inner?.body ?? '',
      innerY: base - (inner ?? own).height,
    }
  })
  return {
    floors: placed,
    width: Math.max(0, x - BETWEEN),
    base: PYRAMID_TEXT.above + height,
    height: PYRAMID_TEXT.above + height + PYRAMID_TEXT.below,
  }
}
