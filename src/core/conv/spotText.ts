import type { Spot } from './setting'

/** `m` and the map, or `w` and the stage; then a base-36 digit a coordinate. */
const SPOT = /^(?:m([0-2])([0-9a-z]{3})|w([01])([0-9a-z]{4}))$/

/** The value a text names: `m0123` is row 1, column 2, channel 3 of the input; '' is none. */
export function parseSpot(text: string): Spot | null | undefined {
  if (text === '') return null
  const match = SPOT.exec(text)
  if (!match) return undefined
  const digits = match[2] ?? match[4] ?? ''
  const [y = 0, x = 0, first = 0, second = 0] = [...digits].map((digit) =>
    Number.parseInt(digit, 36),
  )
  return match[1] === undefined
    ? { kind: 'weight', stage: Number(match[3]), y, x, inChannel: first, outChannel: second }
    : { kind: 'map', map: Number(match[1]), y, x, channel: first }
}

export function printSpot(spot: Spot | null): string {
  if (!spot) return ''
  const { y, x } = spot
  const digits = (...at: readonly number[]) => at.map((place) => place.toString(36)).join('')
  return spot.kind === 'map'
    ? `m${spot.map}${digits(y, x, spot.channel)}`
    : `w${spot.stage}${digits(y, x, spot.inChannel, spot.outChannel)}`
}
