import type { Arithmetic } from './arithmetic'

/** In the order they came into use; the two of a pair stand side by side. */
export const CURVES = [
  'relu',
  'relu6',
  'leakyRelu',
  'sigmoid',
  'hardSigmoid',
  'swish',
  'hSwish',
] as const
export type Curve = (typeof CURVES)[number]

/** A definition written once: carried out on numbers, on numbers with their slopes, on counts. */
type Definition = <Value>(of: Arithmetic<Value>, x: Value, leak: number) => Value

const sigmoid: Definition = (of, x) => of.divide(of.number(1), of.add(of.exp(of.negate(x)), 1))
const relu6: Definition = (of, x) => of.min(of.max(x, 0), 6)
/** A division by 6 is a product with a sixth, as every runtime writes it. */
const hardSigmoid: Definition = (of, x) => of.multiply(relu6(of, of.add(x, 3), 0), of.number(1 / 6))

/**
 * Each activation as it is defined. Swish with β = 1 (arXiv:1710.05941); hard sigmoid and h-swish
 * by ReLU6 (arXiv:1905.02244, section 5.2). `leak` is leaky ReLU's slope below 0, from 0 to 1, for
 * which max(x, leak · x) is the definition in two cases.
 */
export const DEFINITIONS: Readonly<Record<Curve, Definition>> = {
  relu: (of, x) => of.max(x, 0),
  relu6,
  leakyRelu: (of, x, leak) => of.larger(x, of.multiply(x, of.number(leak))),
  sigmoid,
  hardSigmoid,
  swish: (of, x) => of.multiply(x, sigmoid(of, x, 0)),
  hSwish: (of, x) => of.multiply(x, hardSigmoid(of, x, 0)),
}
