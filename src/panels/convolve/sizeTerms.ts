import type { AxisSize } from '../../core/conv/sizes'

/** One axis of a stage with the kernel's own numbers on it. */
export interface StageAxis {
  readonly size: AxisSize
  readonly taps: number
  readonly dilation: number
}

const tinted = (hue: 'k' | 'df', tex: string | number) => `\\htmlClass{hue-${hue}}{${tex}}`

const floored = (over: string, under: string) =>
  `\\left\\lfloor\\dfrac{${over}}{${under}}\\right\\rfloor + 1`

/** The rule in letters; the small words are the page's own. */
export const symbolsTex = (words: { before: string; after: string; in: string }) =>
  floored(
    `${tinted('df', `D_{\\text{${words.in}}}`)} + p_{\\text{${words.before}}}` +
      ` + p_{\\text{${words.after}}} - ((${tinted('k', 'K')} - 1)\\,d + 1)`,
    's',
  )

export function numbersTex({ size, taps, dilation }: StageAxis): string {
  const { inSize, before, after, stride, out } = size
  const over =
    `${tinted('df', inSize)} + ${before} + ${after}` +
    ` - ((${tinted('k', taps)} - 1) \\cdot ${dilation} + 1)`
  return `${floored(over, String(stride))} = ${tinted('df', out)}`
}

/** In plain signs: ⌊(6 + 1 + 1 − ((3 − 1) × 1 + 1)) ÷ 1⌋ + 1 = 6. */
export function spokenSize({ size, taps, dilation }: StageAxis): string {
  const { inSize, before, after, stride, out } = size
  const over = `${inSize} + ${before} + ${after} − ((${taps} − 1) × ${dilation} + 1)`
  return `⌊(${over}) ÷ ${stride}⌋ + 1 = ${out}`
}

/**
 * What PyTorch's padding of (extent − 1) / 2 on both sides does to the windows: pixels earlier
 * than TensorFlow's, at the same output size. Undefined for kernels of even extent, which have no
 * such padding.
 */
export function torchShift({ extent, before }: StageAxis['size']): number | undefined {
  return extent % 2 === 1 ? (extent - 1) / 2 - before : undefined
}
