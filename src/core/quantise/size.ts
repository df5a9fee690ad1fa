import type { Scheme } from './grid'

/** A layer as a file would hold it: so many weights, and a bias for each output channel. */
export interface LayerCounts {
  readonly weights: number
  readonly channels: number
}

/** Bytes of a network's numbers, without names and shapes. */
export interface NetworkSize {
  readonly weightBytes: number
  /** Scales, and the zero points of asymmetric grids. */
  readonly gridBytes: number
  readonly biasBytes: number
  readonly totalBytes: number
}

const WORD_BYTES = 4

/**
 * Weights packed bit after bit and each layer filled up to a whole byte; a float32 scale for each
 * grid; an int32 zero point beside it where grids are asymmetric; a bias of 32 bits a channel.
 */
export function quantisedSize(layers: readonly LayerCounts[], scheme: Scheme): NetworkSize {
  const perGrid = scheme.isSymmetric ? WORD_BYTES : 2 * WORD_BYTES
  return summed(layers, ({ weights, channels }) => ({
    weightBytes: Math.ceil((weights * scheme.bits) / 8),
    gridBytes: perGrid * (scheme.isPerChannel ? channels : 1),
  }))
}

/** The same network with its weights in float32, batch norm folded in. */
export const floatSize = (layers: readonly LayerCounts[]): NetworkSize =>
  summed(layers, ({ weights }) => ({ weightBytes: weights * WORD_BYTES, gridBytes: 0 }))

function summed(
  layers: readonly LayerCounts[],
  bytesOf: (layer: LayerCounts) => { readonly weightBytes: number; readonly gridBytes: number },
): NetworkSize {
  let weightBytes = 0
  let gridBytes = 0
  let biasBytes = 0
  for (const layer of layers) {
    const bytes = bytesOf(layer)
    weightBytes += bytes.weightBytes
    gridBytes += bytes.gridBytes
    biasBytes += layer.channels * WORD_BYTES
  }
  return { weightBytes, gridBytes, biasBytes, totalBytes: weightBytes + gridBytes + biasBytes }
}
