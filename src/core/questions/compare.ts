import { readQuantity } from './quantity'

/** How one number stands to another; `words` where either is none. */
export type Comparison =
  | { readonly kind: 'words' | 'units' | 'same' }
  /** Within a tenth: the difference as a share of the other. */
  | { readonly kind: 'near'; readonly share: number }
  | { readonly kind: 'off'; readonly ratio: number }

const KIB = 1024

/** What a unit is in its base unit; the same base compares. */
const UNITS: Readonly<Record<string, readonly [base: string, scale: number]>> = {
  ...{ b: ['byte', 1], byte: ['byte', 1], kb: ['byte', 1e3], mb: ['byte', 1e6], gb: ['byte', 1e9] },
  ...{ kib: ['byte', KIB], mib: ['byte', KIB ** 2], gib: ['byte', KIB ** 3] },
  ...{ s: ['second', 1], second: ['second', 1], ms: ['second', 1e-3], µs: ['second', 1e-6] },
  ...{ '%': ['', 1], times: ['', 1], '×': ['', 1], x: ['', 1], 倍: ['', 1] },
}

/** Plural endings and case say nothing of a unit. */
function unitOf(text: string): readonly [base: string, scale: number] {
  const name = text.normalize('NFKC').replace(/μ/gu, 'µ').trim().toLowerCase()
  const singular = name.replace(/s$/u, '')
  // Anybody writes units, and `constructor` is something of every object.
  const known = [name, singular].find((one) => Object.hasOwn(UNITS, one))
  return UNITS[known ?? ''] ?? [singular, 1]
}

const SAME = 1e-9
const NEAR = 0.1

/** What somebody wrote beside what was expected, both as people write numbers: `1.2 M`, `1/9`. */
export function compareAnswers(written: string, expected: string): Comparison {
  const [one, other] = [readQuantity(written), readQuantity(expected)]
  if (!one || !other) return { kind: 'words' }
  const [base, scale] = unitOf(one.unit)
  const [otherBase, otherScale] = unitOf(other.unit)
  // A number without a unit is taken to be in the other's.
  const isBare = one.unit === '' || other.unit === ''
  if (!isBare && base !== otherBase) return { kind: 'units' }
  const value = one.value * (isBare ? bareScale(one.unit, other.unit) : scale)
  const target = other.value * (isBare ? bareScale(other.unit, one.unit) : otherScale)
  if (value === target) return { kind: 'same' }
  if (target === 0) return { kind: 'words' }
  const share = Math.abs(value - target) / Math.abs(target)
  if (share <= SAME) return { kind: 'same' }
  return share <= NEAR ? { kind: 'near', share } : { kind: 'off', ratio: value / target }
}

/** Who writes 12 beside 12 % means per cent, which a quantity has as a share of one. */
const bareScale = (unit: string, other: string) => (unit === '' && other === '%' ? 0.01 : 1)
