import { hashed } from './hash'
import type { Tap } from './presets'

/*
 * What the first layers of trained networks look like: oriented bars and edges in all colours at
 * once, and blobs of one colour against another (Krizhevsky, Sutskever and Hinton 2012, figure 3;
 * the oriented ones are Gabor functions). Made up, not trained; the seed moves phases and details.
 */

const hundredths = (value: number): number => Math.round(100 * value) / 100 + 0

const PATTERNS = [
  { kind: 'gabor', angle: 0 },
  { kind: 'gabor', angle: Math.PI / 2 },
  { kind: 'blob', colours: [1, -1, 0.2] },
  { kind: 'gabor', angle: Math.PI / 4 },
  { kind: 'gabor', angle: (3 * Math.PI) / 4 },
  { kind: 'blob', colours: [0.6, 0.5, -1] },
] as const

/** From −0.1 to 0.1, so that no two weights are quite alike. */
const detail = (seed: number, ...place: readonly number[]): number =>
  0.2 * (hashed(seed, 71, ...place) - 0.5)

const phase = (seed: number, outChannel: number): number =>
  2 * Math.PI * hashed(seed, 72, outChannel)

/** From the middle of the kernel, which for an even size lies between taps. */
const fromMiddle = (tap: number, size: number): number =>
  tap + Math.floor((size - 1) / 2) - (size - 1) / 2

const wave = (distance: number, size: number, start: number): number =>
  Math.cos((2 * Math.PI * distance) / (1.2 * size) + start)

const bell = (squared: number, size: number): number => Math.exp(-squared / (2 * (0.4 * size) ** 2))

/** A weight of a K×K kernel; its pattern turns with the output channel. */
export function learnedAround(tap: Tap, size: number, seed: number): number {
  const { inChannel, outChannel } = tap
  const pattern = PATTERNS[outChannel % PATTERNS.length]!
  const y = fromMiddle(tap.y, size)
  const x = fromMiddle(tap.x, size)
  const round = bell(y * y + x * x, size)
  const rough = detail(seed, tap.y, tap.x, inChannel, outChannel)
  if (pattern.kind === 'blob') return hundredths(round * pattern.colours[inChannel % 3]! + rough)
  const across = x * Math.cos(pattern.angle) + y * Math.sin(pattern.angle)
  const strength = 1 - 0.15 * (inChannel % 3)
  return hundredths(strength * round * wave(across, size, phase(seed, outChannel)) + rough)
}

/** A weight of a K×1 or 1×K kernel: a wave along the axis, times the mix of channels. */
export function learnedAlong(
  tap: Tap,
  at: number,
  size: number,
  channels: number,
  seed: number,
): number {
  const distance = fromMiddle(at, size)
  const along = bell(distance * distance, size) * wave(distance, size, phase(seed, tap.outChannel))
  return hundredths(along * mix(tap, channels) + detail(seed, at, tap.inChannel, tap.outChannel))
}

/** A weight of a 1×1 kernel. */
export const learnedMix = (tap: Tap, channels: number, seed: number): number =>
  hundredths(mix(tap, channels) + detail(seed, tap.inChannel, tap.outChannel))

/**
 * The cosines of a DCT over the channels, their average first: what is left when the likeness of
 * neighbouring channels is taken out. Past the last one they begin again, shifted by a radian.
 */
function mix({ inChannel, outChannel }: Tap, channels: number): number {
  const frequency = outChannel % channels
  const lap = Math.floor(outChannel / channels)
  return Math.cos((Math.PI * frequency * (inChannel + 0.5)) / channels + lap)
}
