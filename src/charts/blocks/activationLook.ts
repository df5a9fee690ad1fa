import type { Curve } from '../../core/activations/definitions'
import type { Hue } from '../hue'

/** How a curve is told from the others: a colour for its family, a dash and letters of its own. */
export interface CurveLook {
  readonly hue: Hue
  /** An SVG dash array; none is a solid line. */
  readonly dash?: string
  readonly letter: string
}

/** Smooth curves and the plain ReLU are solid; what is cut or stands in for another is dashed. */
export const CURVE_LOOKS: Readonly<Record<Curve, CurveLook>> = {
  relu: { hue: 'ink', letter: 'R' },
  relu6: { hue: 'ink', dash: '8 4', letter: 'R6' },
  leakyRelu: { hue: 'ink', dash: '2 3', letter: 'L' },
  sigmoid: { hue: 'dw', letter: 'σ' },
  hardSigmoid: { hue: 'dw', dash: '8 4', letter: 'hσ' },
  swish: { hue: 'k', letter: 'S' },
  hSwish: { hue: 'k', dash: '8 4', letter: 'hS' },
}
