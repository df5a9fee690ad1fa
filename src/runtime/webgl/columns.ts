import type { Size2 } from '../../core/layer'
import { range } from './glsl'
import type { PlaneCount } from './planes'

/** How a window lies on the pixels of a row, for any layer that slides one. */
export interface WindowPlace {
  readonly kernelSize: Size2
  readonly stride: Size2
  readonly dilation: Size2
  /** Padding before the data, rows then columns. */
  readonly before: Size2
  readonly inPlanes: PlaneCount
  readonly outPlanes: PlaneCount
  /** No output reads outside the input, so that nothing needs a check. */
  readonly isWithin: boolean
}

/** Taps of a wide window that are written out; a loop takes the window four by four. */
export const TAPS_AT_ONCE = 4

/**
 * The pixels of one row that a fragment's outputs read. Their offsets are fixed by stride and
 * dilation. Four outputs times the stride is a multiple of four, and a map with one texture is one
 * pixel wide: so which texture holds which pixel is known here, and a pixel that several taps share
 * is fetched once. Of a wide window the taps from `chunk` · 4 on are meant, which lie whole texels
 * further.
 */
export function columnsOf(place: WindowPlace, isChunked = false) {
  const { kernelSize, stride, dilation, before, inPlanes, outPlanes } = place
  const step = outPlanes * stride[1]
  const offset = (output: number, tap: number) => output * stride[1] + tap * dilation[1] - before[1]
  const outputs = range(outPlanes)
  const taps = range(isChunked ? TAPS_AT_ONCE : kernelSize[1])
  const further = isChunked ? ` + chunk * ${TAPS_AT_ONCE * dilation[1]}` : ''
  const texelsFurther = isChunked ? ` + chunk * ${(TAPS_AT_ONCE * dilation[1]) / inPlanes}` : ''
  const offsets = [...new Set(outputs.flatMap((k) => taps.map((tap) => offset(k, tap))))]
  return {
    outputs,
    taps,
    offsets,
    offset,
    /** Pixel `at` of a frame of one texel a pixel. */
    framePixel: (at: number) => `texelFetch(frame, ivec2(quad * ${step} + ${at}${further}, y), 0)`,
    /** Pixel `at`, of the block whose first column is `base`. */
    pixel: (at: number) => {
      const plane = ((at % inPlanes) + inPlanes) % inPlanes
      const column = `${quads(step, inPlanes)}${(at - plane) / inPlanes}`
      return `texelFetch(plane${plane}, ivec2(base + ${column}${texelsFurther}, y), 0)`
    },
    /** Declares, for each pixel, whether the input has it. */
    insides: place.isWithin
      ? ''
      : offsets
          .map(
            (at) => `int x${nameOf(at)} = quad * ${step} + ${at}${further};
  bool ${insideName(at)} = x${nameOf(at)} >= 0 && x${nameOf(at)} < inSize.y;`,
          )
          .join('\n'),
    /** A row of the window: `work` for a row of the input that is there. */
    row: (tap: number | string, work: string) => {
      const y = `int y = at.y * ${stride[0]} + ${tap} * ${dilation[0]} - ${before[0]};`
      return place.isWithin
        ? `{ ${y} ${work} }`
        : `{ ${y} if (y >= 0 && y < inSize.x) { ${work} } }`
    },
  }
}

/** A map one pixel wide is written by the first fragment of a row alone, whatever it reads. */
function quads(step: number, inPlanes: PlaneCount): string {
  return step % inPlanes === 0 ? `quad * ${step / inPlanes} + ` : ''
}

const nameOf = (at: number) => (at < 0 ? `m${-at}` : `${at}`)
export const pixelName = (at: number) => `pixel${nameOf(at)}`
export const insideName = (at: number) => `inside${nameOf(at)}`
