import { describe, expect, it } from 'vitest'
import { guardMemory } from '../../src/runtime/backends/wasmMemory'
import { faultOf } from '../../src/runtime/faults'
import { checkMemory } from '../../src/runtime/webgl/memory'

describe('memory that cannot be had is a fault', () => {
  it.each([
    'WebGL is out of memory',
    'WebAssembly is out of memory: 64 bytes',
    'Aborted(OOM)',
    'Array buffer allocation failed',
    'Invalid typed array length: 4294967296',
    'Requested texture size [20000x4] greater than WebGL maximum on this browser / GPU',
    'memory access out of bounds',
    'a texture could not be allocated: framebuffer status 36054',
  ])('%s', (detail) => {
    expect(faultOf(new Error(detail)).code).toBe('out-of-memory')
  })

  it('and nothing else is', () => {
    for (const detail of ['no step room', 'bloom failed', 'context lost', 'no weights named a/b'])
      expect(faultOf(new Error(detail)).code).toBe('internal')
  })
})

describe('WebAssembly’s memory', () => {
  /** As Emscripten writes it: the first call puts the true function in the stub's place. */
  const moduleOf = (size: number) => {
    let next = 16
    const malloc = (bytes: number) => {
      if (next + bytes > size) return 0
      next += bytes
      return next - bytes
    }
    const module = {
      _malloc: (bytes: number) => {
        module._malloc = malloc
        return malloc(bytes)
      },
      _free: () => {},
    }
    return module
  }

  it('of 1024 bytes gives 900 of them, throws at the next 200, and gives 50 again', () => {
    const module = moduleOf(1024)
    guardMemory(module)
    expect(module._malloc(900)).toBeGreaterThan(0)
    expect(() => module._malloc(200)).toThrow('out of memory')
    expect(module._malloc(50)).toBeGreaterThan(0)
  })

  it('of 2 GiB and more is not given as a number below zero', () => {
    const module = moduleOf(1024)
    const guarded = { _malloc: (bytes: number) => module._malloc(bytes | 0), _free() {} }
    guardMemory(guarded)
    for (const bytes of [2 ** 31, 2 ** 32 - 8, 2 ** 32 + 8])
      expect(() => guarded._malloc(bytes), String(bytes)).toThrow('out of memory')
  })

  it('beyond 2 GiB lies at addresses below zero, is given back and is a fault', () => {
    const freed: number[] = []
    const module = {
      _malloc: (bytes: number) => (bytes === 8 ? 8 : (2 ** 31) | 0),
      _free: (address: number) => void freed.push(address),
    }
    guardMemory(module)
    expect(() => module._malloc(64)).toThrow('out of memory')
    expect(freed).toEqual([8, -(2 ** 31)])
  })

  it('gives nothing for nothing without a fault', () => {
    const module = { _malloc: (bytes: number) => (bytes === 8 ? 8 : 0), _free: () => {} }
    guardMemory(module)
    expect(module._malloc(0)).toBe(0)
  })
})

describe('WebGL’s errors', () => {
  const glOf = (...errors: number[]) => ({
    NO_ERROR: 0 as const,
    OUT_OF_MEMORY: 0x0505 as const,
    CONTEXT_LOST_WEBGL: 0x9242 as const,
    getError: () => errors.shift() ?? 0,
  })

  it('out of memory is found behind an error of another kind', () => {
    expect(() => checkMemory(glOf(0x0502, 0x0505))).toThrow('out of memory')
  })

  it('of other kinds, and a lost context that tells for ever, are none', () => {
    expect(() => checkMemory(glOf(0x0502))).not.toThrow()
    expect(() => checkMemory({ ...glOf(), getError: () => 0x9242 })).not.toThrow()
    expect(() => checkMemory({ ...glOf(), getError: () => 0x0502 })).not.toThrow()
  })
})
