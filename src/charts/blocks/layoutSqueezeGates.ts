/** Gates of the same channels for two pictures, one across and one up. */
export interface SqueezeGatesData {
  readonly across: ArrayLike<number>
  readonly up: ArrayLike<number>
  readonly selected: number
}

const LEFT = 46
const BOTTOM = 46
const TOP = 26
const RIGHT = 10
const MOST = 420

/** A square of gates from 0 to 1; a dot on the diagonal is a channel that does not care. */
export function layoutSqueezeGates({ across, up, selected }: SqueezeGatesData, width: number) {
  const side = Math.max(120, Math.min(MOST, width - LEFT - RIGHT))
  const left = Math.max(LEFT, (width - side) / 2)
  const x = (gate: number) => left + gate * side
  const y = (gate: number) => TOP + (1 - gate) * side
  const dot = (channel: number) => ({ x: x(across[channel] ?? 0), y: y(up[channel] ?? 0) })
  const channels = Math.min(across.length, up.length)
  return {
    plot: { left, right: left + side, top: TOP, bottom: TOP + side },
    ticks: [0, 0.5, 1].map((value) => ({ value, x: x(value), y: y(value) })),
    dots: Array.from({ length: channels }, (_, channel) => dot(channel)),
    point: dot(selected),
    height: TOP + side + BOTTOM,
    /** The channel nearest to a place in the drawing. */
    channelAt(atX: number, atY: number): number {
      let nearest = 0
      let least = Number.POSITIVE_INFINITY
      for (let channel = 0; channel < channels; channel += 1) {
        const at = dot(channel)
        const distance = (at.x - atX) ** 2 + (at.y - atY) ** 2
        if (distance < least) {
          least = distance
          nearest = channel
        }
      }
      return nearest
    },
  }
}
