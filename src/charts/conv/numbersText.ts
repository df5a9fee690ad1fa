import { kernelIndex, mapIndex } from '../../core/conv/place'
import type { ConvKernel, ConvMap, ConvScene } from '../../core/conv/setting'

/** What is written into one sheet, row by row. */
export interface SheetNumbers {
  readonly values: readonly number[]
  readonly texts: readonly string[]
}

/** The sheets of a map or of one filter, written alike. */
export interface NumberSheets {
  readonly sheets: readonly SheetNumbers[]
  /** In pixels; a single text too long for its cell is smaller. */
  readonly font: number
  /** The largest magnitude, which has the deepest shade; 0 where all values are. */
  readonly largest: number
}

/** Numbers are written shorter before they are written smaller than this. */
const READABLE_FONT = 9
const LARGEST_FONT = 17
/** Of a single figure in a small cell. */
const EASY_FONT = 12
/** Between a number and its cell's edges, in pixels, both together. */
const AIR = 4

/** Width of a number in ems of tabular figures; points and separators are narrow. */
export function emsOf(text: string): number {
  let ems = 0
  for (const sign of text) ems += /[.,\s]/.test(sign) ? 0.32 : 0.63
  return ems
}

/** The font that lets a text stand in a cell, no larger than `most`; in half pixels. */
export const fontWithin = (text: string, cell: number, most: number) =>
  Math.min(most, Math.floor((2 * (cell - AIR)) / Math.max(emsOf(text), 0.1)) / 2)

type Format = (value: number) => string

function written(
  sheets: readonly (readonly number[])[],
  cell: number,
  format: Format,
): NumberSheets {
  const easy = Math.max(cell * 0.5, Math.min(EASY_FONT, cell * 0.6))
  const most = Math.min(LARGEST_FONT, Math.round(easy))
  const largest = Math.max(0, ...sheets.map((values) => Math.max(...values.map(Math.abs))))
  let font = 0
  let numbers: readonly SheetNumbers[] = []
  for (const short of shorter(format, largest)) {
    numbers = sheets.map((values) => ({ values, texts: values.map(short) }))
    font = Math.min(...numbers.flatMap(({ texts }) => texts.map(fits)))
    if (font >= READABLE_FONT) break
  }
  return { sheets: numbers, font: Math.max(font, Math.min(most, READABLE_FONT)), largest }

  function fits(text: string) {
    return fontWithin(text, cell, most)
  }
}

/**
 * Ways to write the values of a tensor, each shorter than the one before: without the 0 before a
 * point, then with fewer decimals, as long as the largest value keeps two figures.
 */
function shorter(format: Format, largest: number): readonly Format[] {
  const bare = (value: number) => format(value).replace(/^(\D?)0(?=[.,]\d)/, '$1')
  const ways: Format[] = [format, bare]
  for (const unit of [100, 10, 1]) {
    // Added to 0, a −0 loses its sign.
    if (largest * unit >= 10) ways.push((value) => bare(Math.round(value * unit) / unit + 0))
  }
  return ways
}

/** The numbers of a map, a sheet for each channel. */
export function mapSheets({ shape, values }: ConvMap, cell: number, format: Format): NumberSheets {
  const [height, width, channels] = shape
  const sheets = Array.from({ length: channels }, (_, channel) =>
    Array.from(
      { length: height * width },
      (_, at) => values[mapIndex(shape, Math.floor(at / width), at % width, channel)]!,
    ),
  )
  return written(sheets, cell, format)
}

/** The weights of all filters: by output channel, then by channel of the group. */
export function kernelSheets(
  { shape, values }: ConvKernel,
  cell: number,
  format: Format,
): NumberSheets {
  const [height, width, inChannels, outChannels] = shape
  const sheets = Array.from({ length: outChannels * inChannels }, (_, sheet) =>
    Array.from({ length: height * width }, (_, at) => {
      const outChannel = Math.floor(sheet / inChannels)
      const [y, x] = [Math.floor(at / width), at % width]
      return values[kernelIndex(shape, y, x, sheet % inChannels, outChannel)]!
    }),
  )
  return written(sheets, cell, format)
}

/** Whether any number of a scene has decimals. */
export const isFine = ({ maps, kernels }: ConvScene) =>
  [...maps, ...kernels].some(({ values }) => values.some((value) => !Number.isInteger(value)))
