import { activate } from '../../../core/manifold/activation'
import type { Curve, Point } from '../../../core/manifold/curve'
import { type Embedding, rankAt } from '../../../core/manifold/embed'
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
  /** Of each point, whether its rank is under 2. */
  readonly lost: readonly boolean[]
  /** Share of these. */
  readonly collapsed: number
  /** Relative root mean square of the distances, 0 is exact. */
  readonly error: number
}

function broughtBack(embedding: Embedding, { points }: Curve, way: Way): readonly Point[] {
  if (way === 'solve') return points.map((point) => solvedBack(embedding, point))
  const { rows, activation, scale } = embedding
  const values = points.map(([x, y]) => {
    const outputs = new Float64Array(rows.length)
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at]!
      outputs[at] = activate(activation, scale * (row[0] * x + row[1] * y))
    }
    return outputs
  })
  const inverse = way === 'fit' ? fittedInverse(values, points) : pseudoInverse(rows)
  // T⁺ undoes T alone; the best matrix has found the scale by itself.
  const back = values.map((outputs) => backOf(inverse, outputs))
  return way === 'fit' ? back : stretched(back, 1 / scale)
}

/** A curve through T and the activation, and back. */
export function journey(embedding: Embedding, curve: Curve, { way, isStretched }: Return): Journey {
  const raw = broughtBack(embedding, curve, way)
  const lost = curve.points.map((point) => rankAt(embedding, point) < 2)
  const count = lost.length
  const factor = isStretched ? bestFactor(curve.points, raw) : 1
  const back = stretched(raw, factor)
  return {
    embedding,
    back,
    factor,
    lost,
    collapsed: count > 0 ? lost.filter(Boolean).length / count : 0,
    error: relativeRms(curve.points, back),
  }
}
