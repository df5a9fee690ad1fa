import { kernelIndex, mapIndex } from '../../core/conv/place'
import type { ConvKernel, ConvMap } from '../../core/conv/setting'

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

const SMALLEST_FONT = 11
const LARGEST_FONT = 17
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

function written(
  sheets: readonly (readonly number[])[],
  cell: number,
  format: (value: number) => string,
): NumberSheets {
  const most = Math.min(LARGEST_FONT, Math.round(cell * 0.5))
  let font = most
  let largest = 0
  const numbers = sheets.map((values) => {
    const texts = values.map((value) => {
      largest = Math.max(largest, Math.abs(value))
      const text = format(value)
      font = Math.min(font, fontWithin(text, cell, most))
      return text
    })
    return { values, texts }
  })
  return { sheets: numbers, font: Math.max(font, Math.min(most, SMALLEST_FONT)), largest }
}

/** The numbers of a map, a sheet for each channel. */
export function mapSheets(
  { shape, values }: ConvMap,
  cell: number,
  format: (value: number) => string,
): NumberSheets {
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
  format: (value: number) => string,
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
