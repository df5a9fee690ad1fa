import { line, scaleLinear } from 'd3'
import { type Amount, runningDifference, type StagePair } from './align'
import { type UnitBase, unitCeiling, unitTicks } from './unitTicks'

const TOP = 28
const HALF = 130
const BETWEEN = 78
const DIFFERENCE = 120

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One scale for both: the first's layers stand up from the axis, the second's hang from it. */
export function layoutMirror(
  one: readonly Amount[],
  two: readonly Amount[],
  width: number,
  base: UnitBase = 1000,
  left = 72,
) {
  const plot = { left, right: width - 2, axis: TOP + HALF, bottom: TOP + 2 * HALF }
  const most = Math.max(1e-9, ...one.map(({ value }) => value), ...two.map(({ value }) => value))
  const y = scaleLinear([0, most], [0, HALF])
  const bars = (layers: readonly Amount[], direction: 1 | -1): readonly Box[] => {
    const pitch = (plot.right - plot.left) / Math.max(1, layers.length)
    const gap = pitch > 6 ? 1.5 : 0.4
    return layers.map(({ value }, index) => ({
      x: plot.left + index * pitch + gap / 2,
      y: direction === 1 ? plot.axis - y(value) : plot.axis,
      width: pitch - gap,
      height: y(value),
    }))
  }
  const ticks = unitTicks(most, 2, base).filter((value) => value > 0)
  return {
    plot,
    one: bars(one, 1),
    two: bars(two, -1),
    ticks: [
      ...ticks.map((value) => ({ value, y: plot.axis - y(value) })),
      ...ticks.map((value) => ({ value, y: plot.axis + y(value) })),
    ],
    ...layoutRunning(one, two, plot, base),
  }
}

function layoutRunning(
  one: readonly Amount[],
  two: readonly Amount[],
  {
    left,
    right,
    bottom,
  }: { readonly left: number; readonly right: number; readonly bottom: number },
  base: UnitBase,
) {
  const points = runningDifference(one, two)
  const values = points.map(({ difference }) => difference)
  const top = bottom + BETWEEN
  const y = scaleLinear(
    [Math.min(0, ...values), Math.max(0, ...values, 1e-9)],
    [top + DIFFERENCE, top],
  )
  const x = scaleLinear([0, 1], [left, right])
  const path = line<(typeof points)[number]>(
    ({ depth }) => x(depth),
    ({ difference }) => y(difference),
  )(points)
  const last = points.at(-1)
  return {
    height: top + DIFFERENCE + 30,
    running: {
      top,
      bottom: top + DIFFERENCE,
      zero: y(0),
      path: path ?? '',
      area: path ? `${path}L${right},${y(0)}L${left},${y(0)}Z` : '',
      end: { x: right, y: y(last?.difference ?? 0), difference: last?.difference ?? 0 },
      ticks: signedTicks(y.domain(), base).map((value) => ({ value, y: y(value) })),
    },
  }
}

/** Stages of two networks as columns side by side, and under each pair what the second has more. */
export function layoutStagePairs(
  pairs: readonly StagePair[],
  width: number,
  base: UnitBase = 1000,
  left = 72,
) {
  const plot = { left, right: width - 2, top: TOP + 28, axis: TOP + 2 * HALF }
  const pitch = (plot.right - plot.left) / Math.max(1, pairs.length)
  const column = Math.min(46, pitch * 0.36)
  const most = Math.max(1e-9, ...pairs.flatMap(({ one, two }) => [one, two]))
  const ceiling = unitCeiling(most, 4, base)
  const y = scaleLinear([0, ceiling], [plot.axis, plot.top])
  const differences = pairs.map(({ one, two }) => two - one)
  const top = plot.axis + BETWEEN
  const d = scaleLinear(
    [Math.min(0, ...differences), Math.max(0, ...differences, 1e-9)],
    [top + DIFFERENCE, top],
  )
  return {
    height: top + DIFFERENCE + 12,
    plot,
    ticks: unitTicks(ceiling, 4, base).map((value) => ({ value, y: y(value) })),
    zero: d(0),
    differenceTop: top,
    differenceTicks: signedTicks(d.domain(), base).map((value) => ({ value, y: d(value) })),
    pairs: pairs.map(({ one, two }, index) => {
      const centre = plot.left + (index + 0.5) * pitch
      const box = (value: number, x: number): Box => ({
        x,
        y: y(value),
        width: column,
        height: plot.axis - y(value),
      })
      const difference = two - one
      return {
        centre,
        one: box(one, centre - column - 1),
        two: box(two, centre + 1),
        difference: {
          x: centre - column / 2,
          y: Math.min(d(0), d(difference)),
          width: column,
          height: Math.abs(d(difference) - d(0)),
        },
      }
    }),
  }
}

/** Round values on both sides of 0, as far as the scale goes. */
function signedTicks(domain: readonly number[], base: UnitBase): readonly number[] {
  const [low = 0, high = 0] = domain
  const steps = unitTicks(Math.max(-low, high), 3, base)
  return [...steps.map((value) => -value).reverse(), ...steps.slice(1)]
    .map((value) => value + 0)
    .filter((value) => value >= low && value <= high)
}
