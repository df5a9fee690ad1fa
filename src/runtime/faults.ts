import type { RuntimeFault } from './protocol'

export const runtimeFault = (code: RuntimeFault['code'], detail: string): RuntimeFault => ({
  code,
  detail,
})

/** Drivers, Emscripten, tfjs and the engines' typed arrays, each in their own words. */
const MEMORY =
  /out of memory|\boom\b|allocat|texture size|enlarge memory|(typed )?array length|memory access out of bounds/i

/** What a device threw, by what it says: drivers have no codes for running out of memory. */
export function faultOf(error: unknown): RuntimeFault {
  const detail = error instanceof Error ? error.message : String(error)
  const code = MEMORY.test(detail) ? 'out-of-memory' : 'internal'
  return runtimeFault(code, detail)
}
