import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Result } from '../../src/core/result'
import type { PlainTensor, RuntimeFault } from '../../src/runtime/protocol'
import { createRuntime } from '../../src/runtime/runtime'
import { smallNetwork } from '../runtime/smallNetwork'
import { largestDifference } from '../runtime/support'
import { picture, value } from './runtimeShared'

const context = WebGL2RenderingContext.prototype
const { linkProgram } = context
let links = 0

beforeEach(() => {
  links = 0
  context.linkProgram = function (program) {
    links += 1
    linkProgram.call(this, program)
  }
})
afterEach(() => {
  context.linkProgram = linkProgram
})

it('other weights for the same network link no shader and hold no more textures', async () => {
  const runtime = createRuntime('page')
  const graph = smallNetwork('mobilenet_v3_small')
  const last = graph.nodes.at(-1)!.name
  const side = graph.input[0]
  const answer = (result: Result<readonly PlainTensor[], RuntimeFault>) => value(result)[0]!.values
  try {
    value(await runtime.start('webgl'))
    const loaded = async (seed: number) => {
      value(await runtime.load(graph, { kind: 'seeded', seed }))
      value(await runtime.infer(picture(side, side)))
      return answer(await runtime.tap(picture(side, side), [last]))
    }
    const before = await loaded(1)
    const { numTextures } = await runtime.memory()
    expect(links).toBeGreaterThan(10)
    links = 0
    const after = await loaded(2)
    expect(links).toBe(0)
    expect(largestDifference(before, after)).toBeGreaterThan(0.01)
    expect((await runtime.memory()).numTextures).toBe(numTextures)
  } finally {
    await runtime.stop()
  }
})
