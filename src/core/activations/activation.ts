import { type Dual, duals, NUMBERS } from './arithmetic'
import { type Curve, DEFINITIONS } from './definitions'

/** Leaky ReLU's slope below 0 as its paper has it (Maas et al. 2013). */
const PAPER_LEAK = 0.01

export const activated = (curve: Curve, x: number, leak = PAPER_LEAK): number =>
  DEFINITIONS[curve](NUMBERS, x, leak)

/** Slopes just below and just above x; they differ at a kink alone. */
export interface Slopes {
  readonly below: number
  readonly above: number
}

const BELOW = duals(-1)
const ABOVE = duals(1)

export function slopes(curve: Curve, x: number, leak = PAPER_LEAK): Slopes {
  const at: Dual = { value: x, slope: 1 }
  return {
    below: DEFINITIONS[curve](BELOW, at, leak).slope,
    above: DEFINITIONS[curve](ABOVE, at, leak).slope,
  }
}

/** Where a curve has a kink, ascending: its slope leaps there. */
export const KINKS: Readonly<Record<Curve, readonly number[]>> = {
  relu: [0],
  relu6: [0, 6],
  leakyRelu: [0],
  sigmoid: [],
  hardSigmoid: [-3, 3],
  swish: [],
  hSwish: [-3, 3],
}
