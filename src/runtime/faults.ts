import type { RuntimeFault } from './protocol'

export const runtimeFault = (code: RuntimeFault['code'], detail: string): RuntimeFault => ({
  code,
  detail,
})

/** A layer that the program has no operation for; the message names the node and its kind. */
export class UnsupportedLayer extends Error {}

/** What a device threw, by what it says: drivers have no codes for running out of memory. */
export function faultOf(error: unknown): RuntimeFault {
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof UnsupportedLayer) return runtimeFault('unsupported-layer', detail)
  const code = /out of memory|allocat|texture size/i.test(detail) ? 'out-of-memory' : 'internal'
  return runtimeFault(code, detail)
}
