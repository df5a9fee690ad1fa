/** The functions the experiment puts after the embedding. */
export const ACTIVATIONS = ['relu', 'relu6', 'linear', 'hswish'] as const
export type ManifoldActivation = (typeof ACTIVATIONS)[number]

/** h-swish is x · ReLU6(x + 3) / 6, arXiv:1905.02244, section 5.2. */
export function activate(kind: ManifoldActivation, value: number): number {
  switch (kind) {
    case 'relu':
      return Math.max(0, value)
    case 'relu6':
      return Math.min(6, Math.max(0, value))
    case 'linear':
      return value
    case 'hswish':
      return (value * Math.min(6, Math.max(0, value + 3))) / 6
  }
}

/** Where a function is flat, so that its output no longer tells its input: closed intervals. */
export const FLATS: Readonly<Record<ManifoldActivation, readonly (readonly [number, number])[]>> = {
  relu: [[Number.NEGATIVE_INFINITY, 0]],
  relu6: [
    [Number.NEGATIVE_INFINITY, 0],
    [6, Number.POSITIVE_INFINITY],
  ],
  linear: [],
  hswish: [[Number.NEGATIVE_INFINITY, -3]],
}

export function isFlat(kind: ManifoldActivation, value: number): boolean {
  const flats = FLATS[kind]
  for (let at = 0; at < flats.length; at += 1) {
    const flat = flats[at]!
    if (value >= flat[0] && value <= flat[1]) return true
  }
  return false
}

/**
 * The one input that gives this output; undefined where several do. Under h-swish every output
 * below 0 has two inputs, and 0 has all up to −3.
 */
export function onlyInput(kind: ManifoldActivation, output: number): number | undefined {
  if (kind === 'linear') return output
  if (output <= 0 || (kind === 'relu6' && output >= 6)) return undefined
  if (kind !== 'hswish' || output >= 3) return output
  return (Math.sqrt(9 + 24 * output) - 3) / 2
}

/** The answer does not depend on how large the values are: f(s·x) = s·f(x). */
export const isScaleFree = (kind: ManifoldActivation): boolean =>
  kind === 'relu' || kind === 'linear'
