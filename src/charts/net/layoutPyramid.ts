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
  /** Where it stands; its names are below. */
  readonly base: number
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
const BETWEEN = 12
const MOST_BETWEEN = 44
export const PYRAMID_TEXT = { above: 12, below: 46 } as const

/** Below this width the floors stand in two rows. */
const TWO_ROWS = 520

/**
 * Tensors from left to right, sides to one scale, as large as the width allows; where it allows
 * little, in two rows.
 */
export function layoutPyramid(floors: readonly PyramidFloor[], width: number): PyramidLayout {
  const splits =
    width < TWO_ROWS && floors.length > 3 ? floors.slice(2).map((_, index) => index + 2) : [0]
  const candidates = splits.map((split) =>
    largest(
      [floors.slice(0, split), floors.slice(split)].filter((row) => row.length > 0),
      width,
    ),
  )
  return candidates.reduce((best, other) => (other.tallest > best.tallest ? other : best))
}

export interface PyramidLayout {
  readonly floors: readonly PlacedFloor[]
  readonly width: number
  readonly height: number
  /** Side of the largest front sheet. */
  readonly tallest: number
}

function largest(rows: readonly (readonly PyramidFloor[])[], width: number): PyramidLayout {
  const side = Math.max(1, ...rows.flat().map((floor) => floor.side))
  let [low, high] = [0, TALLEST]
  for (let round = 0; round < 20; round++) {
    const middle = (low + high) / 2
    if (rows.every((row) => placeRow(row, middle, side, 0).width <= width)) low = middle
    else high = middle
  }
  let top = 0
  const placed = rows.map((row) => {
    const spare = width - placeRow(row, low, side, top).width
    const between = Math.min(MOST_BETWEEN, BETWEEN + spare / Math.max(1, row.length - 1))
    const line = placeRow(row, low, side, top, between)
    top += line.height
    return line
  })
  return {
    floors: placed.flatMap((row) => row.floors),
    width: Math.max(0, ...placed.map((row) => row.width)),
    height: top,
    tallest: low,
  }
}

function placeRow(
  floors: readonly PyramidFloor[],
  tallest: number,
  side: number,
  top: number,
  between = BETWEEN,
) {
  const gap = 1.2 + tallest / 75
  const boxes = floors.map((floor) => {
    const front = Math.max(LEAST_FRONT, (floor.side / side) * tallest)
    const box = { width: front, height: front, gap }
    return {
      floor,
      front,
      own: layoutTensor({ ...box, channels: floor.channels }),
      inner:
        floor.inside > floor.channels ? layoutTensor({ ...box, channels: floor.inside }) : null,
    }
  })
  const tall = Math.max(0, ...boxes.map(({ own, inner }) => (inner ?? own).height))
  const base = top + PYRAMID_TEXT.above + tall
  let x = 0
  const placed = boxes.map(({ floor, front, own, inner }): PlacedFloor => {
    const whole = (inner ?? own).width
    const room = Math.max(LEAST_CELL, whole)
    const start = x + (room - whole) / 2
    x += room + between
    return {
      ...floor,
      x: start,
      y: base - own.height,
      base,
      front,
      gap,
      // A name wider than its front sheet stands in the middle of its place.
      centre: front > LEAST_CELL ? start + front / 2 : start + whole / 2,
      inner: inner?.body ?? '',
      innerY: base - (inner ?? own).height,
    }
  })
  return {
    floors: placed,
    width: Math.max(0, x - between),
    height: PYRAMID_TEXT.above + tall + PYRAMID_TEXT.below,
  }
}
