import { scaleLinear, scaleLog } from 'd3'
import { type UnitBase, unitTicks } from '../net/unitTicks'

/** The most memory a block holds when its middle is cut into so many pieces. */
export interface PiecesPoint {
  readonly pieces: number
  readonly bytes: number
}

const HEIGHT = 280

interface PiecesSetting {
  readonly points: readonly PiecesPoint[]
  /** Input and output together: what no number of pieces goes below. */
  readonly ends: number
  /** The numbers that are advised, first and last. */
  readonly advised: readonly [number, number]
  readonly base: UnitBase
}

/** Bytes over pieces, which stand on a logarithmic axis from 1 on. */
export function layoutResidualPieces(
  { points, ends, advised, base }: PiecesSetting,
  width: number,
) {
  const plot = { left: 72, right: width - 18, top: 50, bottom: HEIGHT - 46 }
  const last = Math.max(2, points.at(-1)?.pieces ?? 2)
  const most = Math.max(1, ends, ...points.map(({ bytes }) => bytes))
  const x = scaleLog([1, last], [plot.left, plot.right])
  const y = scaleLinear([0, most], [plot.bottom, plot.top])
  const dots = points.map(({ pieces, bytes }) => ({ pieces, x: x(pieces), y: y(bytes) }))
  const band = { from: Math.min(last, advised[0]), to: Math.min(last, advised[1]) }
  return {
    height: HEIGHT,
    plot,
    dots,
    line: dots.map((dot, at) => `${at === 0 ? 'M' : 'L'}${dot.x},${dot.y}`).join(''),
    band: { x: x(band.from), width: Math.max(3, x(band.to) - x(band.from)) },
    ends: y(ends),
    ticks: unitTicks(most, 4, base).map((value) => ({ value, y: y(value) })),
    columns: columnTicks(last).map((value) => ({ value, x: x(value) })),
    /** The point nearest to a place. */
    pointAt: (at: number): number | null => {
      if (dots.length === 0) return null
      const distances = dots.map((dot) => Math.abs(dot.x - at))
      return distances.indexOf(Math.min(...distances))
    },
  }
}

/** 1, 2, 5, 10 … and the end, where it is not too near the last of them. */
function columnTicks(last: number): readonly number[] {
  const round: number[] = []
  for (let power = 1; power <= last; power *= 10) {
    round.push(...[1, 2, 5].map((step) => step * power).filter((value) => value <= last / 1.8))
  }
  return [...round, last]
}
