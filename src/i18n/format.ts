import type { TFunction } from 'i18next'

/** Printed where there is no number to print: NaN, an infinity, nothing measured yet. */
export const NO_NUMBER = '–'

/** Between a number and its unit, which never stand on two lines. */
const NO_BREAK = '\u00A0'

const SI_STEPS = ['', 'k', 'M', 'G', 'T', 'P'] as const
/** Before a number that goes on after its last printed digit. */
export const ABOUT = '≈'

/**
 * What a number may be beside its printed digits and still be them: the rounding of a sum of
 * doubles, and less than any product of six decimals by four can leave over.
 */
const ROUNDING = 1e-11

const BYTE_STEPS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const
const DECIMAL_BYTE_STEPS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/**
 * A value brought under the next step: 568,740,352 by 1000 is 569 and step 2. Rounds first, so
 * that 999,999 is 1.00 of the next step and not 1000 of its own.
 */
function inSteps(
  value: number,
  base: number,
  last: number,
): readonly [scaled: number, step: number] {
  let scaled = value
  let step = 0
  const reaches = (size: number) => Math.max(size, Number(size.toPrecision(3))) >= base
  while (step < last && reaches(Math.abs(scaled))) {
    scaled /= base
    step += 1
  }
  return [scaled, step]
}

/** Three significant digits, and all digits of whole numbers that have more. */
const threeDigits = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toString() : value.toPrecision(3)

const withoutTrailingZeros = (digits: string) =>
  digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits

/**
 * Prints numbers for readers of one language; the only place where numbers become text.
 *
 * Engineering figures keep the SI steps k, M, G in every language, because `Intl`'s compact
 * notation turns 569 million into 5.7亿. Memory says with KiB and MiB that it is divided by 1024,
 * with kB and MB that it is by 1000.
 * What is not a finite number prints as a dash.
 */
export function formatters(language: string, t: TFunction<'units'>) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const decimals = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  const sixDecimals = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  /** With a minus as long as a figure, where keyboards and `Intl` have a hyphen. */
  const finite = (print: (value: number) => string) => (value: number) =>
    Number.isFinite(value) ? print(value).replace(/^(≈?)-/, '$1−') : NO_NUMBER

  const integer = finite((value) => whole.format(value))
  const si = finite((value) => {
    const [scaled, step] = inSteps(value, 1000, SI_STEPS.length - 1)
    if (step === 0) return withoutTrailingZeros(threeDigits(scaled))
    return `${threeDigits(scaled)}${NO_BREAK}${SI_STEPS[step]}`
  })
  const digits = finite((value) =>
    Math.abs(value) >= 1000 ? whole.format(value) : threeDigits(value),
  )
  const bytesBy = (base: number, steps: readonly string[]) =>
    finite((value) => {
      const [scaled, step] = inSteps(value, base, steps.length - 1)
      const printed = step === 0 ? whole.format(scaled) : withoutTrailingZeros(threeDigits(scaled))
      return `${printed}${NO_BREAK}${steps[step]}`
    })

  return {
    language,
    /** Every digit, grouped: 568,740,352. */
    integer,
    /** A product written out, to three decimals and no more than it has: 179.2. */
    decimal: finite((value) => decimals.format(value)),
    /** A term of a sum that readers check: all its decimals up to six, or ≈: 0.0625, ≈0.333333. */
    exact: finite((value) => {
      const printed = Math.round(value * 1e6) / 1e6
      const isAll = Math.abs(value - printed) <= Math.max(ROUNDING, Math.abs(value) * 2 ** -50)
      return `${isAll ? '' : ABOUT}${sixDecimals.format(printed === 0 ? 0 : printed)}`
    }),
    /** Three significant digits with an SI step: 569 M. */
    si,
    /** 569 M MACs. */
    macs: (value: number) => t('macs', { value: si(value), count: value }),
    /** MACs or FLOPs, as the reader counts. */
    operations: (value: number, unit: 'mac' | 'flop') =>
      unit === 'mac'
        ? t('macs', { value: si(value), count: value })
        : t('flops', { value: si(value) }),
    params: (value: number) => t('params', { value: si(value), count: value }),
    seconds: (value: number) => t('seconds', { value: digits(value) }),
    /** 12.4 ms; three significant digits. */
    ms: (value: number) => t('milliseconds', { value: digits(value) }),
    /** A share from 0 to 1 as a percentage with one decimal; only nothing is 0, only all is 100. */
    percent: finite((share) => {
      if (share > 0 && share < 0.0005) return '<0.1%'
      const printed = (share * 100).toFixed(1)
      return printed === '100.0' && share < 1 - ROUNDING ? '>99.9%' : `${printed}%`
    }),
    /** How many times: 8.84×. */
    ratio: finite((value) =>
      Math.abs(value) >= 1000
        ? `${whole.format(value)}×`
        : `${withoutTrailingZeros(threeDigits(value))}×`,
    ),
    /** A part of one, or any plain number, to three significant digits: 0.119. */
    fraction: finite((value) =>
      value === 0
        ? '0'
        : withoutTrailingZeros(
            Math.abs(value) >= 1e-4 ? threeDigits(value) : value.toExponential(2),
          ),
    ),
    /** By 1024: 12.3 MiB. */
    bytes: bytesBy(1024, BYTE_STEPS),
    /** By 1000: 12.9 MB. */
    bytesDecimal: bytesBy(1000, DECIMAL_BYTE_STEPS),
    pixels: (value: number) => t('pixels', { value: integer(value) }),
    /** Height × width × channels. */
    shape: (shape: readonly number[]) => shape.map(integer).join(' × '),
    fps: (value: number) =>
      t('framesPerSecond', {
        value: finite((rate) => (rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)))(value),
      }),
    flopsPerByte: (value: number) => t('flopsPerByte', { value: digits(value) }),
    /** A moment, in milliseconds since 1970, on the reader's own clock. */
    when: finite((moment) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment),
    ),
  }
}

export type Format = ReturnType<typeof formatters>
