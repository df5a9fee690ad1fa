/** How many of one a letter after a number means. Memory in SI units, and by 1024 with an i. */
const STEPS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  b: 1e9,
  t: 1e12,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
}

const BYTE_STEPS: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
}

/** Full-width signs, grouping commas and decimal commas are what our readers' keyboards make. */
function readText(text: string): readonly [number: number, rest: string] | null {
  const plain = text.normalize('NFKC').replace(/[\s_]/g, '')
  const [, digits = '', rest = ''] = /^([\d.,]+)(.*)$/.exec(plain) ?? []
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)
  const number = Number(isGrouped ? digits.replaceAll(',', '') : digits.replace(',', '.'))
  return digits !== '' && Number.isFinite(number) && number > 0 ? [number, rest] : null
}

/** “100 M”, “1.5G MACs”, “600 MFLOPs”: a count; FLOPs are two to a MAC. Null: not understood. */
export function parseCount(text: string): number | null {
  const read = readText(text)
  if (!read) return null
  const [number, rest] = read
  const isFlops = /flops?$/i.test(rest)
  const letter = rest
    .replace(/(macs?|madds?|mult-?adds?|flops?|params?|parameters|次乘加|个参数|個參數)$/i, '')
    .toLowerCase()
  const step = STEPS[letter === 'mm' ? 'm' : letter]
  return step === undefined ? null : (number * step) / (isFlops ? 2 : 1)
}

/** “4 MB” is 4,000,000 bytes, “4 MiB” 4,194,304. Null: not understood, or without a unit. */
export function parseBytes(text: string): number | null {
  const read = readText(text)
  if (!read) return null
  const step = BYTE_STEPS[read[1].toLowerCase()]
  return step === undefined ? null : read[0] * step
}

/** A limit as a reader would type it, in the largest unit that takes 3 decimals at most. */
function printWith(value: number, units: readonly (readonly [unit: string, of: number])[]): string {
  const fits = ([, of]: readonly [string, number]) => value >= of && (value * 1000) % of === 0
  const [unit, of] = units.find(fits) ?? ['', 1]
  return unit === '' ? String(value) : `${value / of} ${unit}`
}

/** What parseCount reads as this whole number: 2.5 M. */
export const printCount = (value: number): string =>
  printWith(value, [
    ['G', 1e9],
    ['M', 1e6],
    ['k', 1e3],
  ])

/** What parseBytes reads as this whole number of bytes: 2 MiB. */
export const printBytes = (value: number): string =>
  printWith(value, [
    ['GiB', 1024 ** 3],
    ['GB', 1e9],
    ['MiB', 1024 ** 2],
    ['MB', 1e6],
    ['KiB', 1024],
    ['kB', 1e3],
    ['B', 1],
  ])
