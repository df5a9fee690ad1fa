/** What of a module that Emscripten made takes and gives back memory. */
export interface Allocator {
  _malloc(bytes: number): number
  _free(address: number): void
}

/**
 * Bytes that may be asked for at once. Emscripten counts them as a signed number of 32 bits: more
 * are a number below zero, and "had" by making the memory in use smaller. Addresses are signed too:
 * one beyond 2 GiB comes as a number below zero, and tfjs would read from the memory's end.
 */
const MOST_BYTES = 2 ** 31 - 1

/**
 * Makes memory that cannot be had a fault. Emscripten answers address 0 where a module's memory
 * cannot grow any more; tfjs would write there, over its own tables, and give wrong numbers.
 */
export function guardMemory(module: Allocator): void {
  // The first call of a stub puts the true function in its own place, and would undo the guard.
  module._free(module._malloc(8))
  const malloc = module._malloc
  module._malloc = (bytes) => {
    const address = bytes <= MOST_BYTES ? malloc(bytes) : 0
    if (address < 0) module._free(address)
    if (address < 0 || (address === 0 && bytes > 0))
      throw new Error(`WebAssembly is out of memory: ${bytes} bytes`)
    return address
  }
}
