import type { Pixels } from '../sources/source'

export type { Pixels }

export type FilterInput = ImageBitmap | Pixels

export const isPixels = (input: FilterInput): input is Pixels => 'data' in input

/** Weights of a filter that looks at each channel alone and then mixes them. */
export interface FilterSetting {
  /** Nine weights a channel, row-major: of R, of G, of B. Zeros lie around the picture. */
  readonly kernels: readonly (readonly number[])[]
  /** A row an output, one to four: what it takes of filtered R, G and B. */
  readonly mix: readonly (readonly number[])[]
}

/** Most outputs of the mix: what one texel holds. */
export const MOST_OUTPUTS = 4

/** What can be painted: the picture, a channel of it, a filtered channel, a mixed map. */
export type Tile =
  | { readonly kind: 'input' }
  | { readonly kind: 'plane'; readonly channel: number }
  | { readonly kind: 'depthwise'; readonly channel: number }
  | { readonly kind: 'mixed'; readonly row: number }

export interface PaintedTile {
  readonly tile: Tile
  readonly canvas: HTMLCanvasElement
  /** The magnitude at which a signed map reaches the end of the scale. */
  readonly range: number
}

/** Largest magnitudes, a map each, its outermost pixels left out: there the padding speaks. */
export interface Spreads {
  readonly depthwise: readonly number[]
  readonly mixed: readonly number[]
}

/** One pixel's way through the filter, as the filter itself worked it out. */
export interface Probe {
  readonly y: number
  readonly x: number
  /** Nine bytes a channel, row-major around the pixel; 0 outside the picture. */
  readonly neighbours: readonly (readonly number[])[]
  readonly depthwise: readonly number[]
  readonly mixed: readonly number[]
}

/** A probe and the weights it was worked out with, which may no longer be the ones wished for. */
export interface Reading extends Probe {
  readonly setting: FilterSetting
}

/** Whole maps, row-major: three channels a pixel, and one channel an output. */
export interface FilterValues {
  readonly depthwise: Float32Array
  readonly mixed: Float32Array
}

/**
 * Filters pictures: each channel with its own 3×3 kernel, then channels by a matrix. Values are
 * those of bytes, 0 to 255, weighted and summed; nothing is clipped on the way.
 */
export interface PictureFilter {
  readonly means: 'webgl' | 'cpu'
  /** Bits of the floats that the sums are kept in. */
  readonly bits: 16 | 32
  /** Whether the GPU does it, does not do WebGL 2, or gave wrong numbers when it was tried. */
  readonly gpu: 'used' | 'missing' | 'wrong'
  load(input: FilterInput): void
  run(setting: FilterSetting): void
  /** Ends when the work is done, with the largest magnitude of each map. */
  spreads(): Promise<Spreads>
  /** `scale` is an odd number of RGBA colours from −range to +range. */
  paint(tiles: readonly PaintedTile[], scale: Uint8ClampedArray): void
  probe(y: number, x: number): Probe
  values(): FilterValues
  /** The GPU was taken away: nothing of this filter can be trusted any more. */
  onLost(callback: () => void): void
  dispose(): void
}

/** The light of a channel at 255, so that three planes look equally bright. */
export const PLANE_TINTS = [
  [255, 112, 98],
  [104, 206, 122],
  [122, 162, 255],
] as const
