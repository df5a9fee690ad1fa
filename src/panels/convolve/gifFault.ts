/** What went wrong while a film was made; each is a sentence of its own. */
export type GifFaultCode = 'memory' | 'script' | 'other'

export class GifFault extends Error {
  readonly code: GifFaultCode

  constructor(code: GifFaultCode, detail: string) {
    super(detail)
    this.code = code
  }
}

/** Browsers refuse an array or a picture for which there is no room with a RangeError. */
export const faultCodeOf = (error: unknown): GifFaultCode => {
  if (error instanceof GifFault) return error.code
  return error instanceof RangeError ? 'memory' : 'other'
}
