import { line, scaleLog } from 'd3'

export interface CurvePlot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface RatioCurveLayout {
  readonly plot: CurvePlot
  readonly height: number
  readonly curves: readonly {
    readonly kernelSize: number
    readonly path: string
    /** 1/K²: where the curve goes as C_out grows without end. */
    readonly limit: number
    readonly limitY: number
    /** The limit's height again, moved so that labels do not meet. */
    readonly labelY: number
  }[]
  readonly ticks: {
    readonly x: readonly { readonly value: number; readonly x: number }[]
    readonly y: readonly { readonly value: number; readonly y: number }[]
  }
  readonly point: { readonly x: number; readonly y: number; readonly ratio: number }
  /** Height at which separable and standard cost the same. */
  readonly evenY: number
  /** C_out under a place on the page, within the range. */
  readonly outChannelsAt: (x: number) => number
}

export const MOST_OUT_CHANNELS = 4096
const LABEL_DISTANCE = 17
const Y_TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]

/** `ratio(K, C_out)` over C_out from 1 to 4,096, both axes logarithmic, one curve a kernel size. */
export function layoutRatioCurve(
  ratio: (kernelSize: number, outChannels: number) => number,
  kernelSizes: readonly number[],
  own: { readonly kernelSize: number; readonly outChannels: number },
  width: number,
): RatioCurveLayout {
  const height = width < 520 ? 340 : 400
  const plot = { left: 44, right: width - (width < 520 ? 100 : 168), top: 34, bottom: height - 46 }
  const lowest = Math.min(...kernelSizes.map((size) => ratio(size, MOST_OUT_CHANNELS)))
  const x = scaleLog([1, MOST_OUT_CHANNELS], [plot.left, plot.right]).base(2)
  const y = scaleLog([Math.min(0.018, lowest * 0.85), 2.2], [plot.bottom, plot.top])
  const draw = line<number>(
    (outChannels) => x(outChannels),
    (outChannels) => y(ratio(own.kernelSize, outChannels)),
  )
  const samples = Array.from({ length: 97 }, (_, index) => 2 ** (index / 8))
  const curves = kernelSizes
    .toSorted((a, b) => a - b)
    .map((kernelSize) => {
      draw.y((outChannels) => y(ratio(kernelSize, outChannels)))
      const limit = 1 / kernelSize ** 2
      return { kernelSize, path: draw(samples) ?? '', limit, limitY: y(limit) }
    })
  const labels = spread(
    curves.map((curve) => curve.limitY),
    LABEL_DISTANCE,
  )
  const ownRatio = ratio(own.kernelSize, own.outChannels)
  const every = width < 520 ? 4 : 2
  return {
    plot,
    height,
    curves: curves.map((curve, index) => ({ ...curve, labelY: labels[index] ?? curve.limitY })),
    ticks: {
      x: Array.from({ length: 13 }, (_, power) => 2 ** power)
        .filter((_, power) => power % every === 0)
        .map((value) => ({ value, x: x(value) })),
      y: Y_TICKS.filter((value) => y(value) <= plot.bottom).map((value) => ({
        value,
        y: y(value),
      })),
    },
    point: { x: x(own.outChannels), y: y(ownRatio), ratio: ownRatio },
    evenY: y(1),
    outChannelsAt: (place) => Math.round(Math.min(MOST_OUT_CHANNELS, Math.max(1, x.invert(place)))),
  }
}

/** Pushes labels, ordered from the top, down until each stands `distance` under the one before. */
function spread(places: readonly number[], distance: number): readonly number[] {
  let last = Number.NEGATIVE_INFINITY
  return places.map((place) => {
    last = Math.max(place, last + distance)
    return last
  })
}
