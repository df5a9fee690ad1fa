/** A layer that multiplies, where it stands among the whole network's. */
export interface CutBar {
  readonly place: number
  readonly channels: number
  readonly kind: 'conv' | 'depthwise' | 'pointwise' | 'dense'
}

const HEAD = 50
const GAP = 26

/** Two networks under each other on one scale: a bar a layer, as high as it has channels. */
export function layoutDepthCuts(
  whole: readonly number[],
  networks: readonly (readonly CutBar[])[],
  width: number,
) {
  const body = width < 520 ? 104 : 132
  const step = width / Math.max(1, whole.length)
  const bar = step * 0.78
  const most = Math.max(1, ...whole)
  const heightOf = (channels: number) => (channels / most) * body
  const box = (place: number, channels: number, base: number) => ({
    key: place,
    x: cut(place * step + (step - bar) / 2),
    y: cut(base - heightOf(channels)),
    width: cut(bar),
    height: cut(heightOf(channels)),
  })
  return {
    height: networks.length * (HEAD + body) + (networks.length - 1) * GAP + 2,
    rows: networks.map((bars, index) => {
      const top = index * (HEAD + body + GAP)
      const base = top + HEAD + body
      const taken = new Set(bars.map(({ place }) => place))
      return {
        nameY: top + 16,
        figuresY: top + 36,
        base,
        ghosts: whole.map((channels, place) => ({
          ...box(place, channels, base),
          isGone: !taken.has(place),
        })),
        bars: bars.map(({ place, channels, kind }) => ({ ...box(place, channels, base), kind })),
      }
    }),
  }
}

const cut = (value: number) => Math.round(value * 100) / 100
