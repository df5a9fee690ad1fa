import { expect, it } from 'vitest'
import { expand } from '../../src/core/expand'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { probeOf } from '../../src/state/lab/probeBrowser'
import { choose, createAppStore } from '../../src/state/store'

const graph = expand(mobilenetV1, { alpha: 0.25, resolution: 64 })
if (!graph.ok) throw new Error(graph.fault.code)
const question = {
  graph: graph.value,
  weights: { kind: 'seeded', seed: 1 },
  nodes: ['conv1_relu', 'conv_pw_5_relu'],
  backend: 'wasm',
} as const

it('runs two bundled photographs through the real runtime, and gives it back when left', async () => {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'blocks', experiment: 'squeeze' })
  const probe = probeOf(store)
  const boats = await probe.ask({ ...question, picture: 'boats' })
  const airplane = await probe.ask({ ...question, picture: 'airplane' })
  if (!boats.ok || !airplane.ok) throw new Error(JSON.stringify([boats, airplane]))
  expect(boats.value.tensors.map(({ shape }) => shape)).toEqual([
    [32, 32, 8],
    [8, 8, 64],
  ])
  expect(boats.value.top5).toHaveLength(5)
  expect(boats.value.environment.backend).toBe('wasm')
  const [one, other] = [boats, airplane].map(({ value }) => value.tensors[1]!.values)
  expect(one!.every((value) => value >= 0 && value <= 6)).toBe(true)
  expect(one!.some((value, index) => value !== other![index])).toBe(true)

  const late = probe.ask({ ...question, picture: 'cat' })
  choose(store, { experiment: 'manifold' })
  const answer = await late
  expect(!answer.ok && answer.fault.code).toBe('cancelled')
})
