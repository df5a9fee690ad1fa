/** Frames the processor has to get going before its time counts, and frames it is judged by. */
const WARM_UP = 3
const JUDGED = 9
/** So much faster than the GPU it must be, for it takes its time from the page. */
const WORTH = 1.5

/**
 * Which means filters the pictures. Where the GPU is no GPU at all but a program, plain JavaScript
 * may work at many times the pixels: once it cannot hold a size, both are tried, and the faster is
 * kept.
 */
export type MeansTrial =
  | { readonly state: 'untried' }
  | { readonly state: 'trying'; readonly gpuMs: number; readonly frames: number }
  | { readonly state: 'settled' }

export const UNTRIED: MeansTrial = { state: 'untried' }

interface Frame {
  readonly means: 'webgl' | 'cpu'
  /** The picture had to get smaller after it. */
  readonly hasFallen: boolean
  /** Running mean of the time a million pixels take, milliseconds. */
  readonly megapixelMs: number
}

interface Judgement {
  readonly trial: MeansTrial
  /** Go on with this one instead. */
  readonly change?: 'webgl' | 'cpu'
  /** Whether the mean is to begin anew: what it holds was compiled on the way. */
  readonly isFresh?: true
}

/** What follows of one more frame. */
export function judgeMeans(trial: MeansTrial, frame: Frame): Judgement {
  if (trial.state === 'untried') {
    if (frame.means === 'cpu' || !frame.hasFallen) return { trial }
    return { trial: { state: 'trying', gpuMs: frame.megapixelMs, frames: 0 }, change: 'cpu' }
  }
  if (trial.state === 'settled') return { trial }
  const frames = trial.frames + 1
  if (frames < JUDGED)
    return { trial: { ...trial, frames }, ...(frames === WARM_UP && { isFresh: true }) }
  const isWorth = frame.megapixelMs * WORTH <= trial.gpuMs
  return { trial: { state: 'settled' }, ...(!isWorth && { change: 'webgl' }) }
}
