import { interpolateGnBu, lab, rgb } from 'd3'

const STEPS = 256

/**
 * Colours of an unsigned map as RGBA bytes, from nothing to the most: d3's green–blue scale, which
 * is perceptually even, run so that nothing looks like the ground it lies on.
 */
export function singleHueScale(ground: string): Uint8ClampedArray {
  const isLight = lab(ground).l > 50
  const bytes = new Uint8ClampedArray(STEPS * 4)
  for (let step = 0; step < STEPS; step += 1) {
    const share = step / (STEPS - 1)
    const { r, g, b } = rgb(interpolateGnBu(isLight ? share : 1 - share))
    bytes.set([r, g, b, 255], step * 4)
  }
  return bytes
}
