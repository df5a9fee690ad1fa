import { line, scaleLinear } from 'd3'

export interface DragLinePlot {
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Where each point stands, by its place along the axis. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly yours: string
  /** Empty while the answer is covered. */
  readonly real: string
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  /** The height of the axis that a pointer's y stands for, within the range. */
  readonly heightAt: (y: number) => number
}

const HEIGHT = 240

/** A hand-drawn curve of a few points evenly spaced, and the real one over it where it is shown. */
export function layoutDragLine(
  heights: readonly number[],
  real: readonly number[] | null,
  range: readonly [low: number, high: number],
  width: number,
): DragLinePlot {
  const [left, right, top, bottom] = [48, Math.max(60, width - 16), 12, HEIGHT - 32]
  const x = scaleLinear([0, Math.max(1, heights.length - 1)], [left + 12, right - 12])
  const y = scaleLinear(range, [bottom, top])
  const path = line<number>(
    (_, at) => x(at),
    (height) => y(height),
  )
  return {
    ...{ height: HEIGHT, left, right, top, bottom },
    points: heights.map((height, at) => ({ x: x(at), y: y(height) })),
    yours: path(heights) ?? '',
    real: real ? (path(real) ?? '') : '',
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    heightAt: (at) => Math.min(range[1], Math.max(range[0], y.invert(at))),
  }
}
