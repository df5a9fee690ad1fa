import { afterAll, beforeAll, expect, it } from 'vitest'
import type { NetworkGraph } from '../../src/core/network'
import type { BackendHandle } from '../../src/runtime/backends/handle'
import { openWebgl } from '../../src/runtime/backends/webgl'
import { seededWeights } from '../../src/runtime/weights/seeded'
import { smallNetwork } from '../runtime/smallNetwork'
import { largestDifference } from '../runtime/support'
import { picture } from './runtimeShared'

/** As in a worker: its waits block, and so its values are there at once. */
let handle: BackendHandle
beforeAll(async () => {
  handle = await openWebgl('worker')
})
afterAll(() => handle.close())

function outputs(graphs: readonly NetworkGraph[], how: 'own' | 'tfjs') {
  return graphs.map((graph) => {
    const program = handle.compile(graph, seededWeights(graph, 3))
    const frame = picture(graph.input[0], graph.input[1])
    expect(program.steps.filter((step) => step.how !== how && step.how !== 'none')).toEqual([])
    program.upload(frame)
    program.run()
    const values = program.read() as Float32Array // no promise, since waits block
    frame.close()
    program.dispose()
    return values
  })
}

it('without draws of ours tfjs gives the same within 1e-3 of the largest logit', () => {
  const ids = ['mobilenet_v3_small', 'squeezenet1_1'] as const
  const graphs = ids.map((id) => smallNetwork(id))
  const own = outputs(graphs, 'own')
  expect(handle.simplify()).toBe(true)
  expect(handle.simplify()).toBe(false)
  const theirs = outputs(graphs, 'tfjs')
  ids.forEach((id, index) => {
    const scale = own[index]!.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    expect(scale).toBeGreaterThan(0.05)
    expect(largestDifference(own[index]!, theirs[index]!) / scale, id).toBeLessThan(1e-3)
  })
})
