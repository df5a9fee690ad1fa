import { ACTIVATIONS } from '../../core/manifold/activation'
import type { Stroke } from '../../core/manifold/curve'
import { printStrokes, readStrokes } from '../../core/manifold/drawing'
import { type DialValues, numberDial, switchDial, textDial, wordDial } from '../dials'

export const SHAPE_IDS = ['spiral', 'rings', 'eight', 'aside', 'drawn'] as const

/** The n of the paper's pictures. */
export const PAPER_N = [2, 3, 5, 15, 30] as const

/** Sizes of the values: ReLU6 and h-swish bend at 3 and 6, a scale of 1 stays mostly below. */
export const SCALES = [0.25, 0.5, 1, 2, 4, 8, 16] as const

/** The paper's inverse of T, the best matrix for these very points, and the lemma's equations. */
export const WAYS = ['pinv', 'fit', 'solve'] as const
export type Way = (typeof WAYS)[number]

/** The fewest coordinates a plane fits into, and the most of the paper's figure. */
export const LEAST_N = 2
export const MOST_N = 30

export const MOST_SEED = 999

const NO_DRAWING: readonly Stroke[] = []

export const MANIFOLD_DIALS = {
  n: numberDial(3, { min: LEAST_N, max: MOST_N }),
  seed: numberDial(4, { min: 1, max: MOST_SEED }),
  act: wordDial(ACTIVATIONS, 'relu'),
  way: wordDial(WAYS, 'pinv'),
  /** Whether what comes back is stretched to the curve's own size. */
  fit: switchDial(true),
  scale: numberDial(1, { min: 0.25, max: 16, decimals: 2 }),
  shape: wordDial(SHAPE_IDS, 'spiral'),
  draw: textDial(NO_DRAWING, readStrokes, printStrokes),
  /** The point that is followed, counted from 0. */
  at: numberDial(112, { min: 0, max: 999 }),
}

export type ManifoldDials = DialValues<typeof MANIFOLD_DIALS>
