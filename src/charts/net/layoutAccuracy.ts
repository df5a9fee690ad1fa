import { line, scaleLinear, scaleLog } from 'd3'

/** A published accuracy at its price. */
export interface AccuracyDot {
  readonly key: string
  /** In the unit of the axis; above 0. */
  readonly value: number
  /** Percent. */
  readonly top1: number
  /** Its price is worked out and not published. */
  readonly isComputed: boolean
  /** A name that stands beside it where there is room. */
  readonly label: string | null
}

export interface PlacedDot<Dot extends AccuracyDot> {
  readonly dot: Dot
  readonly x: number
  readonly y: number
}

export interface DotLabel {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

export interface AccuracyLayout<Dot extends AccuracyDot> {
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly height: number
  readonly dots: readonly PlacedDot<Dot>[]
  /** Names that found a place clear of points and of each other. */
  readonly labels: readonly DotLabel[]
  /** Stairs from front point to front point: the best published for no more than a price. */
  readonly front: string
  readonly ticks: {
    readonly x: readonly { readonly value: number; readonly x: number }[]
    readonly y: readonly { readonly value: number; readonly y: number }[]
  }
  readonly xOf: (value: number) => number
}

/**
 * Points that nothing beats: no other costs as little or less and is more accurate. Of equal
 * ones the first stays. `dots` come cheapest first.
 */
export function paretoFront<Dot extends AccuracyDot>(dots: readonly Dot[]): readonly Dot[] {
  const front: Dot[] = []
  for (const dot of dots.toSorted((a, b) => a.value - b.value || b.top1 - a.top1)) {
    if (front.every(({ top1 }) => top1 < dot.top1)) front.push(dot)
  }
  return front
}

/** Accuracy over a logarithmic price; `own` prices are kept in sight. */
export function layoutAccuracy<Dot extends AccuracyDot>(
  dots: readonly Dot[],
  own: readonly number[],
  width: number,
): AccuracyLayout<Dot> {
  const height = width < 520 ? 380 : 460
  const plot = { left: 38, right: width - 14, top: 34, bottom: height - 44 }
  const prices = [...dots.map((dot) => dot.value), ...own]
  const [least, most] = [Math.min(...prices), Math.max(...prices)]
  const x = scaleLog([least / 1.25, most * 1.25], [plot.left, plot.right])
  const accuracies = dots.map((dot) => dot.top1)
  const y = scaleLinear(
    [Math.floor(Math.min(...accuracies) / 5) * 5, Math.ceil(Math.max(...accuracies) / 5) * 5],
    [plot.bottom, plot.top],
  )
  const best = paretoFront(dots)
  const draw = line<readonly [number, number]>()
  const stairs = best.flatMap((dot, index): readonly (readonly [number, number])[] => {
    const next = best[index + 1]
    const corner: readonly [number, number] = [next ? x(next.value) : plot.right, y(dot.top1)]
    return [[x(dot.value), y(dot.top1)], corner]
  })
  const placed = dots.map((dot) => ({
    dot,
    x: x(dot.value),
    y: y(dot.top1),
  }))
  return {
    plot,
    height,
    dots: placed,
    labels: placeLabels(placed, plot, [
      ...linesOf(stairs),
      ...own.map((value) => standing(x(value), plot)),
    ]),
    front: draw(stairs as [number, number][]) ?? '',
    ticks: {
      x: decades(least / 1.25, most * 1.25, width).map((value) => ({ value, x: x(value) })),
      y: y.ticks(7).map((value) => ({ value, y: y(value) })),
    },
    xOf: x,
  }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const LETTER = 7.4
const LABEL_HEIGHT = 16
const DOT_ROOM = 6

/**
 * Beside each named point, right, left, above or below it, the first place that is free. Of points
 * with one name the most accurate wears it.
 */
function placeLabels<Dot extends AccuracyDot>(
  dots: readonly PlacedDot<Dot>[],
  plot: AccuracyLayout<Dot>['plot'],
  lines: readonly Box[],
): readonly DotLabel[] {
  const taken: Box[] = [...dots.map(({ x, y }) => around(x, y)), ...lines]
  const named = new Set<string>()
  const best = dots.toSorted((a, b) => b.dot.top1 - a.dot.top1)
  return best.flatMap((placed): readonly DotLabel[] => {
    const { dot, x, y } = placed
    if (dot.label === null || named.has(dot.label)) return []
    const wide = dot.label.length * LETTER
    const places = [
      { x: x + 9, y, anchor: 'start' as const },
      { x: x - 9, y, anchor: 'end' as const },
      { x: x - 5, y: y - 15, anchor: 'start' as const },
      { x: x - 5, y: y + 15, anchor: 'start' as const },
      { x: x + 5, y: y - 15, anchor: 'end' as const },
      { x: x + 5, y: y + 15, anchor: 'end' as const },
    ]
    for (const place of places) {
      const left = place.anchor === 'start' ? place.x : place.x - wide
      const half = LABEL_HEIGHT / 2
      const box = { left, right: left + wide, top: place.y - half, bottom: place.y + half }
      const isInside = box.left >= plot.left && box.right <= plot.right + 12
      if (!isInside || taken.some((other) => meet(box, other))) continue
      taken.push(box)
      named.add(dot.label)
      return [{ key: dot.key, text: dot.label, ...place }]
    }
    return []
  })
}

const around = (x: number, y: number): Box => ({
  left: x - DOT_ROOM,
  right: x + DOT_ROOM,
  top: y - DOT_ROOM,
  bottom: y + DOT_ROOM,
})

const LINE_ROOM = 2

const linesOf = (corners: readonly (readonly [number, number])[]): readonly Box[] =>
  corners.slice(1).map(([x, y], index) => {
    const [beforeX, beforeY] = corners[index] ?? [x, y]
    return {
      left: Math.min(x, beforeX) - LINE_ROOM,
      right: Math.max(x, beforeX) + LINE_ROOM,
      top: Math.min(y, beforeY) - LINE_ROOM,
      bottom: Math.max(y, beforeY) + LINE_ROOM,
    }
  })

const standing = (x: number, plot: { readonly top: number; readonly bottom: number }): Box => ({
  left: x - LINE_ROOM,
  right: x + LINE_ROOM,
  top: plot.top,
  bottom: plot.bottom,
})

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

/** Round prices of a logarithmic axis, as many as the width has room for. */
function decades(least: number, most: number, width: number): readonly number[] {
  const span = Math.log10(most / least)
  const room = width / span
  const digits = room > 260 ? [1, 2, 5] : room > 130 ? [1, 3] : [1]
  const first = Math.floor(Math.log10(least))
  const powers = Array.from({ length: Math.ceil(span) + 2 }, (_, index) => 10 ** (first + index))
  return powers
    .flatMap((power) => digits.map((digit) => digit * power))
    .filter((value) => value >= least && value <= most)
}

/** The point nearest to a place, if one is within `reach` pixels. */
export function dotNear<Dot extends AccuracyDot>(
  dots: readonly PlacedDot<Dot>[],
  x: number,
  y: number,
  reach: number,
): PlacedDot<Dot> | null {
  let best: PlacedDot<Dot> | null = null
  let least = reach
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y)
    if (distance > least) continue
    best = dot
    least = distance
  }
  return best
}

/**
 * Where a key takes the point in hand: left and right by price, up and down to the next better
 * and the next worse; null for keys that are not the chart's.
 */
export function stepDot<Dot extends AccuracyDot>(
  key: string,
  dots: readonly Dot[],
  at: Dot,
): Dot | null {
  const byPrice = dots.toSorted((a, b) => a.value - b.value || a.top1 - b.top1)
  const byTop1 = dots.toSorted((a, b) => a.top1 - b.top1 || a.value - b.value)
  const from = (order: readonly Dot[], by: number) => {
    const index = order.findIndex((dot) => dot.key === at.key) + by
    return order[Math.min(order.length - 1, Math.max(0, index))] ?? null
  }
  switch (key) {
    case 'ArrowRight':
      return from(byPrice, 1)
    case 'ArrowLeft':
      return from(byPrice, -1)
    case 'ArrowUp':
      return from(byTop1, 1)
    case 'ArrowDown':
      return from(byTop1, -1)
    case 'Home':
      return byPrice[0] ?? null
    case 'End':
      return byPrice.at(-1) ?? null
    default:
      return null
  }
}
