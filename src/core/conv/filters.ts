import { parseShort, printShort } from './shortNumber'

export const FILTER_IDS = [
  'identity',
  'box',
  'gaussian',
  'sharpen',
  'sobelX',
  'sobelY',
  'laplacian',
  'emboss',
  'diagonal',
  'outline',
] as const
export type FilterId = (typeof FILTER_IDS)[number]

/**
 * Known 3×3 kernels, row-major, applied as networks do, without flipping. The Gaussian is the
 * binomial one; `diagonal` smears along the falling diagonal.
 */
export const FILTERS: Readonly<Record<FilterId, readonly number[]>> = {
  identity: [0, 0, 0, 0, 1, 0, 0, 0, 0],
  box: Array.from({ length: 9 }, () => 1 / 9),
  gaussian: [1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16),
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  sobelX: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  sobelY: [-1, -2, -1, 0, 0, 0, 1, 2, 1],
  laplacian: [0, 1, 0, 1, -4, 1, 0, 1, 0],
  emboss: [-2, -1, 0, -1, 1, 1, 0, 1, 2],
  diagonal: [1 / 3, 0, 0, 0, 1 / 3, 0, 0, 0, 1 / 3],
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
}

/** A kernel a colour channel. */
const PICTURE_KERNELS = 3
const MOST_MIX_ROWS = 4
const DECIMALS = 4

const isFilterId = (text: string): text is FilterId =>
  (FILTER_IDS as readonly string[]).includes(text)

/** Three kernels of nine weights, from `sobelX*box*0_0_0_0_1_0_0_0_0`; else undefined. */
export function parsePictureKernels(text: string): readonly (readonly number[])[] | undefined {
  const parts = text.split('*')
  if (parts.length !== PICTURE_KERNELS) return undefined
  return allOf(parts.map((part) => (isFilterId(part) ? FILTERS[part] : parseNumbers(part, 9))))
}

/** Kernels as text, by name where one has these weights; at most four decimals. */
export const printPictureKernels = (kernels: readonly (FilterId | readonly number[])[]): string =>
  kernels
    .map((kernel) =>
      typeof kernel === 'string' ? kernel : (nameOf(kernel) ?? printNumbers(kernel)),
    )
    .join('*')

/** The filter with exactly these weights. */
const nameOf = (kernel: readonly number[]): FilterId | undefined =>
  FILTER_IDS.find((id) => FILTERS[id].every((weight, at) => weight === kernel[at]))

/** One to four rows of three weights, from `1_0_0*0_1_0`; else undefined. */
export function parseMix(text: string): readonly (readonly number[])[] | undefined {
  const parts = text.split('*')
  return parts.length > MOST_MIX_ROWS
    ? undefined
    : allOf(parts.map((part) => parseNumbers(part, PICTURE_KERNELS)))
}

/** Rows of a 1×1 mix as text; at most four decimals. */
export const printMix = (rows: readonly (readonly number[])[]): string =>
  rows.map(printNumbers).join('*')

const printNumbers = (numbers: readonly number[]): string =>
  numbers.map((number) => printShort(number, DECIMALS)).join('_')

function parseNumbers(text: string, count: number): readonly number[] | undefined {
  const parts = text.split('_')
  return parts.length === count ? allOf(parts.map(parseShort)) : undefined
}

const allOf = <Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined =>
  values.every((value) => value !== undefined) ? (values as readonly Value[]) : undefined
