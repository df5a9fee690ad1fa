import { interpolateLab, interpolatePuOr, lab, piecewise, rgb } from 'd3'

/** Odd, so that 0 has a colour of its own: the ground. */
const DIVERGING_STEPS = 255

/**
 * Places on d3's purple–orange scale, from the far end of an arm to its near one. On a light ground
 * an arm darkens as it leaves the ground; on a dark one it lights up.
 */
const ARMS = {
  light: { purple: [0, 0.16], orange: [1, 0.84] },
  dark: { purple: [0.32, 0.1], orange: [0.7, 0.9] },
} as const

function divergingColour(ground: string): (share: number) => string {
  const { purple, orange } = lab(ground).l > 50 ? ARMS.light : ARMS.dark
  const stops = [
    ...purple.map((place) => interpolatePuOr(place)),
    ground,
    ...orange.toReversed().map((place) => interpolatePuOr(place)),
  ]
  return piecewise(interpolateLab, stops)
}

/**
 * Colours of a signed map as RGBA bytes, from −1 (purple) through 0 (the ground) to +1 (orange).
 * Both arms run alike in lightness, so that neither sign looks the stronger.
 */
export function divergingScale(ground: string): Uint8ClampedArray {
  const colourAt = divergingColour(ground)
  const bytes = new Uint8ClampedArray(DIVERGING_STEPS * 4)
  for (let step = 0; step < DIVERGING_STEPS; step += 1) {
    const { r, g, b } = rgb(colourAt(step / (DIVERGING_STEPS - 1)))
    bytes.set([r, g, b, 255], step * 4)
  }
  return bytes
}

/** The same scale as a CSS gradient from left to right, for a legend. */
export function divergingGradient(ground: string): string {
  const colourAt = divergingColour(ground)
  const stops = Array.from({ length: 17 }, (_, index) => colourAt(index / 16))
  return `linear-gradient(to right, ${stops.join(', ')})`
}
