/** A number as a reader may write it, and the unit beside it where there was one. */
export interface Quantity {
  readonly value: number
  readonly unit: string
}

/** SI steps, and the Chinese ones for who counts in them; `M` is million, `m` never milli here. */
const STEPS: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  m: 1e6,
  G: 1e9,
  g: 1e9,
  B: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  千: 1e3,
  萬: 1e4,
  万: 1e4,
  百萬: 1e6,
  百万: 1e6,
  千萬: 1e7,
  千万: 1e7,
  億: 1e8,
  亿: 1e8,
}

const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?)\s*(.*)$/iu
const POWER = /^(?:[x×*]\s*10\s*\^\s*([+-]?\d{1,2}))\s*(.*)$/iu
const FRACTION = /^(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/u

/** Full-width signs, thin spaces and grouping commas are how people write, not what they mean. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/−/gu, '-')
    .replace(/^[≈~=]/u, '')
    .replace(/(\d)[,\s_'](?=\d{3}(?!\d))/gu, '$1')
    .trim()

/**
 * Reads `1,204,224`, `1.2 M`, `1.2e6`, `1.2 × 10^6`, `120 萬`, `1/9`, `12 %`, `8.8×`. A percentage
 * is a share of one. Undefined for what begins with no number.
 */
export function readQuantity(text: string): Quantity | undefined {
  const asked = plain(text)
  const [, over, under] = FRACTION.exec(asked) ?? []
  if (over && under)
    return Number(under) === 0 ? undefined : finite(Number(over) / Number(under), '')
  const [, digits, rest = ''] = NUMBER.exec(asked) ?? []
  if (digits === undefined) return undefined
  const [, power, afterPower] = POWER.exec(rest) ?? []
  const value = Number(digits) * 10 ** Number(power ?? 0)
  const tail = (afterPower ?? rest).trim()
  if (tail.startsWith('%')) return finite(value / 100, '%')
  const step = Object.keys(STEPS)
    .sort((one, other) => other.length - one.length)
    .find((word) => tail.startsWith(word) && isStep(word, tail.slice(word.length)))
  if (!step) return finite(value, tail)
  return finite(value * STEPS[step]!, tail.slice(step.length).trim())
}

/** `MiB`, `ms`, `GPU` and `kernel` begin with a step's letter and are none. */
const isStep = (word: string, after: string) =>
  word.length > 1 || !/^[a-z]/iu.test(word) || !/^[\p{Script=Latin}]/u.test(after)

function finite(value: number, unit: string): Quantity | undefined {
  return Number.isFinite(value) ? { value, unit } : undefined
}
