type ErrorGl = Pick<
  WebGL2RenderingContext,
  'getError' | 'NO_ERROR' | 'OUT_OF_MEMORY' | 'CONTEXT_LOST_WEBGL'
>

/** More errors than there are kinds: a driver that would go on telling for ever. */
const MOST_ERRORS = 16

/**
 * Throws if the context ran out of memory since it was last asked: such a driver may draw on, and
 * give zeros or what lay there before. Asking waits for the GPU, so it is for after a load.
 */
export function checkMemory(gl: ErrorGl): void {
  let isOut = false
  for (let told = 0; told < MOST_ERRORS; told++) {
    const error = gl.getError()
    if (error === gl.NO_ERROR || error === gl.CONTEXT_LOST_WEBGL) break
    isOut ||= error === gl.OUT_OF_MEMORY
  }
  if (isOut) throw new Error('WebGL is out of memory')
}
