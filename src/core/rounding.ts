/**
 * How a network turns channels × α into a whole number.
 *
 * `truncate`: int(channels × α), at least `minimum`, as TF-Slim's MobileNetV1 does with 8.
 * `makeDivisible`: to the nearest multiple of `divisor`, but never more than a tenth below the
 * exact product, as MobileNetV2 and V3 do with 8.
 */
export type RoundingRule =
  | { readonly kind: 'truncate'; readonly minimum: number }
  | { readonly kind: 'makeDivisible'; readonly divisor: number }

/** Channels at width multiplier α. No other line of the project multiplies channels by α. */
export function scaleChannels(channels: number, alpha: number, rule: RoundingRule): number {
  const exact = channels * alpha
  if (rule.kind === 'truncate') return Math.max(rule.minimum, Math.trunc(exact))
  const { divisor } = rule
  const rounded = Math.max(divisor, Math.floor((exact + divisor / 2) / divisor) * divisor)
  return rounded < 0.9 * exact ? rounded + divisor : rounded
}

/** The resolution for which the papers print their feature sizes, in pixels; ρ is 1 here. */
export const FULL_RESOLUTION = 224

/**
 * A feature map's side at another input resolution, in pixels: ⌈featureSize × ρ⌉ with
 * ρ = resolution / 224. Layers under `'same'` round up too, so a map of side 224 / 2ⁿ scales to
 * exactly the side that the network has at that resolution.
 */
export const scaleResolution = (featureSize: number, resolution: number): number =>
  Math.ceil((featureSize * resolution) / FULL_RESOLUTION)
