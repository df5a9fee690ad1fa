import { curveStepAfter, line, scaleLinear } from 'd3'

export interface ScalingSample {
  /** The multiplier, α or ρ. */
  readonly multiplier: number
  /** Cost as a fraction of the unscaled layer's, with the rounding of channels or pixels. */
  readonly exact: number
}

export interface ScalingLayout {
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly height: number
  /** The law, a square, and what rounding makes of it, a stair. */
  readonly law: string
  readonly exact: string
  readonly ticks: {
    readonly x: readonly { readonly value: number; readonly x: number }[]
    readonly y: readonly { readonly value: number; readonly y: number }[]
  }
  readonly own: { readonly x: number; readonly lawY: number; readonly exactY: number }
}

/** Cost against a multiplier: the square law as a smooth line, the exact counts as they step. */
export function layoutScaling(
  samples: readonly ScalingSample[],
  own: ScalingSample,
  width: number,
): ScalingLayout {
  const height = 230
  const plot = { left: 42, right: width - 10, top: 14, bottom: height - 42 }
  const most = Math.max(own.multiplier, ...samples.map((sample) => sample.multiplier))
  const tallest = Math.max(own.exact, most ** 2, ...samples.map((sample) => sample.exact))
  const x = scaleLinear([0, most], [plot.left, plot.right])
  const y = scaleLinear([0, tallest], [plot.bottom, plot.top]).nice(4)
  const draw = line<ScalingSample>(
    (sample) => x(sample.multiplier),
    (sample) => y(sample.exact),
  )
  const smooth = Array.from({ length: 65 }, (_, index) => {
    const multiplier = (most * index) / 64
    return { multiplier, exact: multiplier ** 2 }
  })
  const law = draw(smooth) ?? ''
  return {
    plot,
    height,
    law,
    exact: draw.curve(curveStepAfter)(samples) ?? '',
    ticks: {
      x: x.ticks(width < 420 ? 4 : 6).map((value) => ({ value, x: x(value) })),
      y: y.ticks(4).map((value) => ({ value, y: y(value) })),
    },
    own: { x: x(own.multiplier), lawY: y(own.multiplier ** 2), exactY: y(own.exact) },
  }
}
