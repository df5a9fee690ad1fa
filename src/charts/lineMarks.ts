/** What tells lines apart without their hue: a dash where they are computed. */
export const LINE_DASHES = ['6 4', '1.5 3.5', '13 4', '10 4 2 4'] as const

const R = 4.5
/** Corners stand further out than sides, so that all marks look of one size. */
const FAR = 6

/** Circle, square, triangle, diamond, triangle on its head, plus. */
const MARKS = [
  `M${-R},0a${R},${R} 0 1 0 ${2 * R},0a${R},${R} 0 1 0 ${-2 * R},0z`,
  `M${-R},${-R}h${2 * R}v${2 * R}h${-2 * R}z`,
  `M0,${-FAR}L${FAR},${R}H${-FAR}z`,
  `M0,${-FAR}L${FAR},0L0,${FAR}L${-FAR},0z`,
  `M0,${FAR}L${FAR},${-R}H${-FAR}z`,
  'M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
] as const

/** The outline of a line's mark about the origin, in pixels, by the line's number. */
export const markPath = (index: number): string => MARKS[index % MARKS.length] ?? MARKS[0]
