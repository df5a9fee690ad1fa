import type { Curve, Point } from '../../../core/manifold/curve'
import { after, before, collapsedShare, type Embedding } from '../../../core/manifold/embed'
import { bestFactor, relativeRms, solvedBack, stretched } from '../../../core/manifold/measure'
import type { Way } from '../../../state/experiments/manifoldDials'
import { backOf, fittedInverse, pseudoInverse } from './inverse'

/** How the points come back to the plane. */
export interface Return {
  readonly way: Way
  /** Stretched by the one factor that brings them nearest, so that only the form is judged. */
  readonly isStretched: boolean
}

export interface Journey {
  readonly embedding: Embedding
  readonly back: readonly Point[]
  /** What `back` has been multiplied by; 1 unless stretched. */
  readonly factor: number
  /** Share of points with a rank under 2. */
  readonly collapsed: number
  /** Relative root mean square of the distances, 0 is exact. */
  readonly error: number
}

function broughtBack(embedding: Embedding, { points }: Curve, way: Way): readonly Point[] {
  if (way === 'solve') return points.map((point) => solvedBack(embedding, point))
  const values = points.map((point) => after(embedding, before(embedding, point)))
  const inverse = way === 'fit' ? fittedInverse(values, points) : pseudoInverse(embedding.rows)
  const back = values.map((row) => backOf(inverse, row))
  // T⁺ undoes T alone; the best matrix has found the scale by itself.
  return way === 'fit' ? back : stretched(back, 1 / embedding.scale)
}

/** A curve through T and the activation, and back. */
export function journey(embedding: Embedding, curve: Curve, { way, isStretched }: Return): Journey {
  const raw = broughtBack(embedding, curve, way)
  const factor = isStretched ? bestFactor(curve.points, raw) : 1
  const back = stretched(raw, factor)
  return {
    embedding,
    back,
    factor,
    collapsed: collapsedShare(embedding, curve.points),
    error: relativeRms(curve.points, back),
  }
}
