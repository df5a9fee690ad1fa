/** Frames after which what the processor compiled on the way is out of its mean, and judged by. */
const WARM_UP = 3
const JUDGED = 12

/**
 * Which means filters the pictures. Where the GPU is no GPU at all but a program, plain JavaScript
 * may keep up with larger pictures: once the GPU cannot hold a size both are tried, and the one
 * with more pixels is kept.
 */
export type MeansTrial =
  | { readonly state: 'untried' }
  | { readonly state: 'trying'; readonly gpuLevel: number; readonly frames: number }
  | { readonly state: 'settled' }

export const UNTRIED: MeansTrial = { state: 'untried' }

interface Frame {
  readonly means: 'webgl' | 'cpu'
  /** Of the governor after the frame: index in `WORK_SIZES`, the smallest picture last. */
  readonly level: number
  /** The picture got smaller after it. */
  readonly hasFallen: boolean
  /** Frames of this size leave time for 30 a second. */
  readonly isWithin: boolean
}

interface Judgement {
  readonly trial: MeansTrial
  /** Go on with this one instead, from this level. */
  readonly change?: { readonly means: 'webgl' | 'cpu'; readonly level: number }
  /** Whether the mean is to begin anew. */
  readonly isFresh?: true
}

/** What follows of one more frame. */
export function judgeMeans(trial: MeansTrial, frame: Frame): Judgement {
  const { means, level, hasFallen, isWithin } = frame
  if (trial.state === 'settled') return { trial }
  if (trial.state === 'untried') {
    if (means === 'cpu' || !hasFallen) return { trial }
    const trying = { state: 'trying', gpuLevel: level, frames: 0 } as const
    return { trial: trying, change: { means: 'cpu', level: 0 } }
  }
  if (level >= trial.gpuLevel)
    return { trial: { state: 'settled' }, change: { means: 'webgl', level: trial.gpuLevel } }
  const frames = hasFallen ? 0 : trial.frames + 1
  if (frames >= JUDGED && isWithin) return { trial: { state: 'settled' } }
  return { trial: { ...trial, frames }, ...(frames === WARM_UP && { isFresh: true }) }
}
