/** Strokes and letters may stand out of the drawing so far, in its own units. */
const RIM = 24

/**
 * The frame of a drawing over another one that fills a box of this width. Its size is told in
 * pixels: a box that depends on nothing around it is laid out again for itself alone.
 */
export function overlay(drawn: { readonly width: number; readonly height: number }, width: number) {
  const scale = drawn.width > 0 ? width / drawn.width : 1
  return {
    viewBox: `${-RIM} ${-RIM} ${drawn.width + 2 * RIM} ${drawn.height + 2 * RIM}`,
    style: {
      top: -RIM * scale,
      left: -RIM * scale,
      width: (drawn.width + 2 * RIM) * scale,
      height: (drawn.height + 2 * RIM) * scale,
    },
  }
}
