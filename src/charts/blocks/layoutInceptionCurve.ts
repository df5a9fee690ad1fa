import { line, scaleLog } from 'd3'

export interface CurvePlace {
  /** 0 stands for the standard convolution, which has no 1×1. */
  readonly segments: number
  readonly macs: number
}

/**
 * MACs over the number of segments, both axes logarithmic, the standard convolution in a place of
 * its own before 1. `paramsPerMac` gives the right axis: at stride 1 both counts go together.
 */
export function layoutInceptionCurve(
  places: readonly CurvePlace[],
  others: readonly number[],
  paramsPerMac: number,
  width: number,
) {
  const isNarrow = width < 520
  const height = isNarrow ? 320 : 360
  const plot = {
    left: isNarrow ? 54 : 64,
    right: width - (isNarrow ? 54 : 64),
    top: 40,
    bottom: height - 66,
  }
  const most = Math.max(2, ...places.map(({ segments }) => segments))
  const start = plot.left + (isNarrow ? 66 : 84)
  const x = scaleLog([1, most], [start, plot.right - 14]).base(2)
  const values = [...places.map(({ macs }) => macs), ...others]
  const [least, largest] = [Math.min(...values), Math.max(...values)]
  const y = scaleLog([least / 1.8, largest * 1.35], [plot.bottom, plot.top])
  const xOf = (segments: number) =>
    segments === 0 ? plot.left + (start - plot.left) / 2 - 4 : x(segments)
  const draw = line<CurvePlace>(
    (place) => x(place.segments),
    (place) => y(place.macs),
  )
  return {
    plot,
    height,
    start,
    points: places.map((place) => ({ ...place, x: xOf(place.segments), y: y(place.macs) })),
    path: draw(places.filter(({ segments }) => segments > 0)) ?? '',
    otherYs: others.map((value) => y(value)),
    lastX: x(most),
    ticks: {
      x: places
        .filter(({ segments }) => segments > 0)
        .filter(farEnough((place) => x(place.segments), 34))
        .map(({ segments }) => ({ value: segments, x: x(segments) })),
      macs: y
        .ticks(4)
        .filter(farEnough((value) => -y(value), 30))
        .map((value) => ({ value, y: y(value) })),
      params: scaleLog(
        [(least / 1.8) * paramsPerMac, largest * 1.35 * paramsPerMac],
        [plot.bottom, plot.top],
      )
        .ticks(4)
        .map((value) => ({ value, y: y(value / paramsPerMac) }))
        .filter(farEnough((tick) => -tick.y, 30)),
    },
    /** Index of the place that is nearest to a point on the page. */
    placeAt(at: number): number {
      const distances = places.map((place) => Math.abs(xOf(place.segments) - at))
      return distances.indexOf(Math.min(...distances))
    },
  }
}

/** Keeps what lies so far beyond the last that was kept, in the order of the places. */
function farEnough<Item>(at: (item: Item) => number, distance: number) {
  let last = Number.NEGATIVE_INFINITY
  return (item: Item) => {
    if (at(item) - last < distance) return false
    last = at(item)
    return true
  }
}
