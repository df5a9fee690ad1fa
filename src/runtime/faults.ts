import type { RuntimeFault } from './protocol'

export const runtimeFault = (code: RuntimeFault['code'], detail: string): RuntimeFault => ({
  code,
  detail,
})

/** What a device threw, by what it says: drivers have no codes for running out of memory. */
export function faultOf(error: unknown): RuntimeFault {
  const detail = error instanceof Error ? error.message : String(error)
  const code = /out of memory|allocat|texture size/i.test(detail) ? 'out-of-memory' : 'internal'
  return runtimeFault(code, detail)
}
