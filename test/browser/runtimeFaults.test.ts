import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Backend, RuntimeApi } from '../../src/runtime/protocol'
import { createRuntime } from '../../src/runtime/runtime'
import { env } from '../../src/runtime/tf'
import { chain, conv, depthwise } from '../runtime/support'
import { picture, value } from './runtimeShared'

const GRAPH = chain([32, 32, 3], conv({ outChannels: 8, stride: [2, 2] }), depthwise(), {
  kind: 'globalPool',
  mode: 'average',
})

let runtime: RuntimeApi | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await runtime?.stop()
})

/** What a small network says on the page's thread, and how the backend came up. */
async function answer(backend: Backend, frame = picture(32, 32)) {
  runtime = createRuntime('page')
  const started = value(await runtime.start(backend))
  value(await runtime.load(GRAPH, { kind: 'seeded', seed: 1 }))
  const { top5 } = value(await runtime.infer(frame))
  await runtime.stop()
  return { started, classes: top5.map(({ classIndex }) => classIndex) }
}

/** The host's answers to requests for WebAssembly from now on, and what was asked for. */
function servedAs(make: (response: Response) => Response) {
  const original = globalThis.fetch
  const served: string[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const response = await original(input, init)
    if (!/\.wasm/.test(String(input))) return response
    served.push(String(input))
    return make(response)
  })
  return served
}

// Comes first: once compiled, WebAssembly is not fetched again.
it('WebAssembly that a host serves as plain text runs all the same', async () => {
  const type = { headers: { 'content-type': 'text/plain' } }
  const served = servedAs((response) => new Response(response.body, type))
  expect((await answer('wasm')).classes).toHaveLength(5)
  expect(served).not.toHaveLength(0)
})

describe.each<Backend>(['webgl', 'wasm', 'cpu'])('a browser without OffscreenCanvas', (backend) => {
  it(`runs ${backend} on the page’s thread, with the same five classes`, async () => {
    const { classes } = await answer(backend)
    const frame = picture(32, 32)
    vi.stubGlobal('OffscreenCanvas', undefined)
    const without = await answer(backend, frame)
    expect(without.started).toMatchObject({ backend, where: 'page' })
    expect(without.classes).toEqual(classes)
  })
})

it('a GPU of half-precision textures is told by 16 bits, and is off by less than 0.01', async () => {
  const { getExtension, getSupportedExtensions } = WebGL2RenderingContext.prototype
  const lacks = (name: string) => name === 'EXT_color_buffer_float'
  const says = vi.spyOn(WebGL2RenderingContext.prototype, 'getExtension')
  says.mockImplementation(function (this: WebGL2RenderingContext, name: string) {
    return lacks(name) ? null : Reflect.apply(getExtension, this, [name])
  })
  const lists = vi.spyOn(WebGL2RenderingContext.prototype, 'getSupportedExtensions')
  lists.mockImplementation(function (this: WebGL2RenderingContext) {
    const all = Reflect.apply(getSupportedExtensions, this, []) ?? []
    return all.filter((name) => !lacks(name))
  })
  env().reset() // tfjs asks a device once
  const { started, classes } = await answer('webgl')
  env().reset()
  expect(started.floatBits).toBe(16)
  expect(started.selfTestError).toBeGreaterThan(1e-6)
  expect(started.selfTestError).toBeLessThan(0.01)
  expect(classes).toHaveLength(5)
})

describe('a GPU that draws nothing', () => {
  it('of our own draws leaves them to tfjs, whose answer is right', async () => {
    const { classes } = await answer('wasm')
    vi.spyOn(WebGL2RenderingContext.prototype, 'drawArrays').mockReturnValue()
    const without = await answer('webgl')
    expect(without.started.selfTestError).toBeLessThan(1e-3)
    expect(without.classes).toEqual(classes)
  })

  it('of anybody’s fails its test: no such backend, and by how much it was off', async () => {
    for (const draw of ['drawArrays', 'drawElements'] as const)
      vi.spyOn(WebGL2RenderingContext.prototype, draw).mockReturnValue()
    runtime = createRuntime('page')
    expect(await runtime.start('webgl')).toMatchObject({
      fault: { code: 'no-backend', detail: expect.stringMatching(/self-test off by \d/) },
    })
  })
})
