import { line, scaleLinear } from 'd3'

const HEIGHT = 260
const MOST_DB = 80

/** Signal to noise after each layer, a line for each way to quantise. */
export function layoutQuantiseDepth(lines: readonly (readonly number[])[], width: number) {
  const plot = { left: 52, right: width - 12, top: 30, bottom: HEIGHT - 44 }
  const count = Math.max(2, ...lines.map((one) => one.length))
  const heard = (db: number) => Math.min(MOST_DB, Math.max(-10, Number.isNaN(db) ? 0 : db))
  const all = lines.flat().map(heard)
  const x = scaleLinear([0, count - 1], [plot.left + 6, plot.right])
  const y = scaleLinear([Math.min(0, ...all), Math.max(10, ...all)], [plot.bottom, plot.top]).nice(
    5,
  )
  const draw = line<number>(
    (_, at) => x(at),
    (db) => y(heard(db)),
  )
  return {
    height: HEIGHT,
    plot,
    zeroY: y(0),
    paths: lines.map((one) => draw(one) ?? ''),
    dots: lines.map((one) => one.map((db, at) => ({ key: at, x: x(at), y: y(heard(db)) }))),
    ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
  }
}
