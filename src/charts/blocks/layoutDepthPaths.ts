import { line, scaleLinear, scaleLog } from 'd3'

export interface PathDot {
  readonly key: string
  readonly macs: number
  /** Percent. */
  readonly top1: number
  readonly label: string
}

/** Accuracy over cost, the cost logarithmic, a line through the points of each way to save. */
export function layoutDepthPaths(
  paths: readonly (readonly PathDot[])[],
  ownMacs: number,
  width: number,
) {
  const height = width < 520 ? 480 : 400
  const plot = { left: 46, right: width - 20, top: 34, bottom: height - 56 }
  const dots = paths.flat()
  const costs = [...dots.map(({ macs }) => macs), ownMacs].filter((macs) => macs > 0)
  const x = scaleLog(
    [Math.min(...costs) / 1.25, Math.max(...costs) * 1.25],
    [plot.left, plot.right],
  )
  const tops = dots.map(({ top1 }) => top1)
  const y = scaleLinear(
    [Math.min(...tops) - 2, Math.max(...tops) + 1],
    [plot.bottom, plot.top],
  ).nice(5)
  const draw = line<PathDot>(
    (dot) => x(dot.macs),
    (dot) => y(dot.top1),
  )
  let last = Number.NEGATIVE_INFINITY
  const places = dots.map((dot) => ({ x: x(dot.macs), y: y(dot.top1) }))
  /** A name stands under its dot, to the right unless another dot lies there. */
  const anchorAt = (at: { readonly x: number; readonly y: number }) => {
    const isTaken = places.some(
      (other) =>
        other.x > at.x + 2 && other.x < at.x + 72 && other.y > at.y + 2 && other.y < at.y + 32,
    )
    return isTaken || at.x + 72 > plot.right ? ('end' as const) : ('start' as const)
  }
  return {
    plot,
    height,
    paths: paths.map((path) => ({
      d: draw(path) ?? '',
      dots: path.map((dot) => {
        const at = { x: x(dot.macs), y: y(dot.top1) }
        return { ...dot, ...at, anchor: anchorAt(at) }
      }),
    })),
    ownX: x(ownMacs),
    ticks: {
      x: x.ticks(6).flatMap((value) => {
        const at = x(value)
        if (at - last < 52 || !/^[125]/.test(value.toExponential())) return []
        last = at
        return [{ value, x: at }]
      }),
      y: y.ticks(5).map((value) => ({ value, y: y(value) })),
    },
  }
}
