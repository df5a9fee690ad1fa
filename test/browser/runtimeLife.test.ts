import { afterEach, describe, expect, it, vi } from 'vitest'
import type { NetworkGraph } from '../../src/core/network'
import { createClient } from '../../src/runtime/client'
import { openPage } from '../../src/runtime/host'
import {
  type Backend,
  NO_MEMORY,
  type RuntimeApi,
  SLOTS,
  type Slot,
  type WeightsChoice,
} from '../../src/runtime/protocol'
import { createRuntime } from '../../src/runtime/runtime'
import { seededWeights } from '../../src/runtime/weights/seeded'
import { chain, conv, depthwise } from '../runtime/support'
import { mobilenet, picture, value } from './runtimeShared'

const SEEDED = { kind: 'seeded', seed: 1 } as const

let runtime: RuntimeApi | undefined
afterEach(() => runtime?.stop())

async function frames(count: number, side: number): Promise<void> {
  for (let index = 0; index < count; index++)
    value(
      await runtime!.infer(picture(side, side, index), { timing: index % 2 ? 'whole' : 'split' }),
    )
}

describe.each<[Backend, number]>([
  ['wasm', 1000],
  ['webgl', 1000],
])('on %s', (backend, count) => {
  it(`leaves no tensor and no texture behind after ${count} frames`, async () => {
    runtime = createClient()
    value(await runtime.start(backend))
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    await frames(5, 32)
    const before = await runtime.memory()
    await frames(count, 32)
    expect(await runtime.memory()).toEqual(before)
  })

  it('leaves none after 20 changes of α and ρ either', async () => {
    runtime = createClient()
    value(await runtime.start(backend))
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    await frames(1, 32)
    const before = await runtime.memory()
    for (let change = 0; change < 20; change++) {
      const side = 32 + 16 * (change % 3)
      value(await runtime.load(mobilenet(0.25 + 0.05 * (change % 4), side), SEEDED))
      await frames(2, side)
    }
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    await frames(1, 32)
    expect(await runtime.memory()).toEqual(before)
  })

  it('gives the same answer after another α as before it', async () => {
    runtime = createClient()
    value(await runtime.start(backend))
    value(await runtime.load(mobilenet(0.25, 64), SEEDED))
    const first = value(await runtime.infer(picture(64, 64)))
    value(await runtime.load(mobilenet(0.5, 48), SEEDED))
    value(await runtime.infer(picture(48, 48)))
    value(await runtime.load(mobilenet(0.25, 64), SEEDED))
    expect(value(await runtime.infer(picture(64, 64))).top5).toEqual(first.top5)
  })
})

/** Seeded weights whose classifier adds NaN to every class. */
function damaged(graph: NetworkGraph): WeightsChoice {
  const weights = new Map(seededWeights(graph, 1))
  const bias = new Float32Array(1000).fill(Number.NaN)
  return { kind: 'named', weights: weights.set('conv_preds/bias', { shape: [1000], values: bias }) }
}

describe.each<Backend>(['wasm', 'webgl', 'cpu'])('weights that give no number on %s', (backend) => {
  it('are told as not-finite, and the same graph runs on with what it had', async () => {
    runtime = createClient()
    const graph = mobilenet(0.25, 32)
    value(await runtime.start(backend))
    value(await runtime.load(graph, SEEDED))
    const { top5 } = value(await runtime.infer(picture(32, 32)))
    const before = await runtime.memory()
    expect(await runtime.load(graph, damaged(graph))).toMatchObject({
      fault: { code: 'not-finite' },
    })
    expect(value(await runtime.infer(picture(32, 32))).top5).toEqual(top5)
    expect(await runtime.memory()).toEqual(before)
  })

  it('leave nothing to run where the graph is another one', async () => {
    runtime = createClient()
    value(await runtime.start(backend))
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    const other = mobilenet(0.25, 48)
    expect(await runtime.load(other, damaged(other))).toMatchObject({
      fault: { code: 'not-finite' },
    })
    expect(await runtime.infer(picture(32, 32))).toMatchObject({ fault: { code: 'not-loaded' } })
  })
})

describe.each<Backend>(['wasm', 'webgl'])('other weights for the same graph on %s', (backend) => {
  it('leave no tensor and no texture behind after 6 changes', async () => {
    runtime = createClient()
    const graph = mobilenet(0.25, 32)
    const load = async (seed: number) => value(await runtime!.load(graph, { kind: 'seeded', seed }))
    value(await runtime.start(backend))
    for (const seed of [1, 2]) await load(seed)
    await frames(1, 32)
    const before = await runtime.memory()
    for (const seed of [1, 2, 3, 4, 5, 6]) await load(seed)
    await frames(1, 32)
    expect(await runtime.memory()).toEqual(before)
  })
})

/** Small networks, twenty of them: four kinds at five sizes, some left to tfjs in part. */
const SMALL: readonly NetworkGraph[] = [32, 40, 48, 56, 64].flatMap((side) => {
  const input = [side, side, 3] as const
  const grouped = conv({ groups: 2, outChannels: 4 })
  return [
    mobilenet(0.25, 32 * Math.round(side / 32)),
    chain(input, conv({ outChannels: 6 }), depthwise(), conv({ kernelSize: [1, 1] })),
    chain(input, conv(), grouped, depthwise({ stride: [2, 2] }), grouped),
    chain(input, conv({ stride: [2, 2] }), { kind: 'globalPool', mode: 'average' }),
  ]
})

describe.each<Backend>(['webgl', 'wasm'])(
  '100 changes of network in two slots on %s',
  (backend) => {
    it('leave no tensor, texture or query behind, taps, repetitions and timers among them', async () => {
      runtime = createClient()
      value(await runtime.start(backend))
      const change = async (at: number) => {
        const graph = SMALL[at % SMALL.length]!
        const slot = SLOTS[at % 3 === 0 ? 1 : 0]
        const [height, width] = graph.input
        const frame = () => picture(height, width, at)
        const { steps } = value(await runtime!.load(graph, SEEDED, slot))
        for (const timing of ['split', 'whole'] as const)
          value(await runtime!.infer(frame(), { slot, timing, layers: true }))
        value(await runtime!.tap(frame(), [graph.nodes[0]!.name, graph.nodes[1]!.name], slot))
        value(await runtime!.repeat(steps[at % steps.length]!.output, 2, slot))
      }
      const empty = async () => {
        for (const slot of SLOTS) await runtime!.unload(slot)
        return await runtime!.memory()
      }
      // tfjs keeps a few textures of each shape it has met, and so has to meet them first.
      for (let at = 0; at < 60; at++) await change(at)
      const before = await empty()
      expect([before.numTensors, before.numBytes, before.numQueries]).toEqual([0, 0, 0])
      for (let at = 0; at < 100; at++) await change(at)
      expect(await empty()).toEqual(before)
    })
  },
)

describe.each<Backend>(['webgl', 'wasm', 'cpu'])('two slots on %s', (backend) => {
  it('answer each for itself, turn about, and one can go without the other', async () => {
    runtime = createClient()
    const graphs = { a: mobilenet(0.25, 32), b: mobilenet(0.5, 64) }
    value(await runtime.start(backend))
    const ask = async (slot: Slot) => {
      const side = graphs[slot].input[0]
      return value(await runtime!.infer(picture(side, side), { slot, layers: true })).top5
    }
    value(await runtime.load(graphs.a, SEEDED))
    const a = await ask('a')
    value(await runtime.load(graphs.b, SEEDED, 'b'))
    const b = await ask('b')
    expect(b).not.toEqual(a)
    for (let turn = 0; turn < 3; turn++) {
      expect(await ask('a')).toEqual(a)
      expect(await ask('b')).toEqual(b)
    }
    await runtime.unload('a')
    expect(await runtime.infer(picture(32, 32))).toMatchObject({ fault: { code: 'not-loaded' } })
    expect(await ask('b')).toEqual(b)
  })
})

describe('memory that cannot be had', () => {
  /** Next to no weights, and a map of 64 bytes for each pixel of so many and 8 on a side. */
  const vast = (side: number) => {
    const half = side / 2
    const padding = { top: half, bottom: half, left: half, right: half }
    return chain([8, 8, 3], conv({ kernelSize: [1, 1], outChannels: 16, padding }), depthwise())
  }

  it('is out-of-memory on WebAssembly, and a smaller network gives its answer after it', async () => {
    runtime = createClient()
    value(await runtime.start('wasm'))
    value(await runtime.load(mobilenet(0.25, 32), SEEDED, 'b'))
    const { top5 } = value(await runtime.infer(picture(32, 32), { slot: 'b' }))
    const before = await runtime.memory()
    // Just below 4 GiB, and just above: Emscripten's allocator would grant both.
    for (const side of [8182, 8200])
      expect(await runtime.load(vast(side), SEEDED)).toMatchObject({
        fault: { code: 'out-of-memory', detail: expect.stringMatching('WebAssembly') },
      })
    expect(await runtime.memory()).toEqual(before)
    expect(value(await runtime.infer(picture(32, 32), { slot: 'b' })).top5).toEqual(top5)
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    expect(value(await runtime.infer(picture(32, 32))).top5).toEqual(top5)
  })

  it.each([
    ['getError', 0x0505, 0],
    ['checkFramebufferStatus', 0x8cd6, 0x8cd5],
  ] as const)('is out-of-memory on WebGL where %s says so', async (name, bad, good) => {
    runtime = createRuntime('page')
    value(await runtime.start('webgl'))
    const before = await runtime.memory()
    const says = vi.spyOn(WebGL2RenderingContext.prototype, name)
    // What an earlier program left is read away first; then it is this one's.
    let asked = 0
    says.mockImplementation(() => (name !== 'getError' || asked++ === 1 ? bad : good))
    expect(await runtime.load(mobilenet(0.25, 32), SEEDED)).toMatchObject({
      fault: { code: 'out-of-memory' },
    })
    says.mockRestore()
    expect((await runtime.memory()).numTensors).toBe(before.numTensors)
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    value(await runtime.infer(picture(32, 32)))
  })
})

describe('a network that tfjs and our own draws share on webgl', () => {
  it('leaves no tensor and no texture behind after 50 frames', async () => {
    const grouped = conv({ groups: 3, outChannels: 6 })
    const graph = chain([24, 20, 3], conv({ outChannels: 6 }), grouped, depthwise(), grouped)
    runtime = createClient()
    value(await runtime.start('webgl'))
    value(await runtime.load(graph, SEEDED))
    value(await runtime.infer(picture(24, 20)))
    const before = await runtime.memory()
    for (let index = 0; index < 50; index++) value(await runtime.infer(picture(24, 20, index)))
    expect(await runtime.memory()).toEqual(before)
  })
})

describe.each([
  ['the worker', () => createClient()],
  ['the page’s thread', () => createRuntime('page')],
] as const)('losing the WebGL context in %s', (_, open) => {
  it('is the fault context-lost, and start and load recover without a reload', async () => {
    runtime = open()
    value(await runtime.start('webgl'))
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    const before = value(await runtime.infer(picture(32, 32)))
    expect(await runtime.loseContext()).toBe(true)
    expect(await runtime.infer(picture(32, 32))).toMatchObject({
      ok: false,
      fault: { code: 'context-lost' },
    })
    expect(await runtime.load(mobilenet(0.25, 32), SEEDED)).toMatchObject({
      fault: { code: 'context-lost' },
    })
    value(await runtime.start('webgl'))
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    expect(value(await runtime.infer(picture(32, 32))).top5).toEqual(before.top5)
  })
})

const hasWebgpu = (await navigator.gpu?.requestAdapter()) != null
const unlessWebgpu = hasWebgpu ? '' : ' (NOT RUN: this browser has no WebGPU)'

describe('on WebGPU', () => {
  it.skipIf(!hasWebgpu)(
    `split or whole, a frame has WASM’s five classes${unlessWebgpu}`,
    async () => {
      const answers: (readonly number[])[] = []
      for (const [backend, timing] of [
        ['wasm', 'split'],
        ['webgpu', 'split'],
        ['webgpu', 'whole'],
      ] as const) {
        runtime = createClient()
        value(await runtime.start(backend))
        value(await runtime.load(mobilenet(0.25, 64), SEEDED))
        const { top5, times } = value(await runtime.infer(picture(64, 64), { timing }))
        expect(Math.min(times.preprocessMs, times.inferenceMs, times.readbackMs)).not.toBeLessThan(
          0,
        )
        answers.push(top5.map(({ classIndex }) => classIndex))
        await runtime.stop()
      }
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
    },
  )

  it.skipIf(!hasWebgpu)(
    `a lost device is context-lost, and start recovers${unlessWebgpu}`,
    async () => {
      runtime = createClient()
      value(await runtime.start('webgpu'))
      value(await runtime.load(mobilenet(0.25, 32), SEEDED))
      const { top5 } = value(await runtime.infer(picture(32, 32)))
      expect(await runtime.loseContext()).toBe(true)
      expect(await runtime.infer(picture(32, 32))).toMatchObject({
        fault: { code: 'context-lost' },
      })
      value(await runtime.start('webgpu'))
      value(await runtime.load(mobilenet(0.25, 32), SEEDED))
      expect(value(await runtime.infer(picture(32, 32))).top5).toEqual(top5)
    },
  )
})

describe('on the page’s thread', () => {
  it('nothing is left of a runtime once its host is ended', async () => {
    const { api, end } = await openPage()
    value(await api.start('webgl'))
    value(await api.load(mobilenet(0.25, 32), SEEDED))
    expect((await api.memory()).numTextures).toBeGreaterThan(0)
    end()
    expect(await api.memory()).toEqual(NO_MEMORY)
    expect(await api.infer(picture(32, 32))).toMatchObject({ fault: { code: 'not-loaded' } })
  })

  it('WebGL gives the worker’s five classes and reports where it runs', async () => {
    const worker = createClient()
    value(await worker.start('webgl'))
    value(await worker.load(mobilenet(0.25, 64), SEEDED))
    const { top5 } = value(await worker.infer(picture(64, 64)))
    await worker.stop()
    runtime = createRuntime('page')
    const { where, floatBits, selfTestError } = value(await runtime.start('webgl'))
    expect([where, floatBits]).toEqual(['page', 32])
    expect(selfTestError).toBeLessThan(1e-3)
    value(await runtime.load(mobilenet(0.25, 64), SEEDED))
    expect(value(await runtime.infer(picture(64, 64))).top5).toEqual(top5)
  })
})

describe('frames at the wrong moment', () => {
  it('before a network is loaded are answered not-loaded', async () => {
    runtime = createClient()
    value(await runtime.start('cpu'))
    expect(await runtime.infer(picture(8, 8))).toMatchObject({ fault: { code: 'not-loaded' } })
  })

  it('overtaken by a newer network are answered cancelled', async () => {
    runtime = createClient()
    value(await runtime.start('wasm'))
    value(await runtime.load(mobilenet(0.25, 32), SEEDED))
    const frame = runtime.infer(picture(32, 32))
    const newer = runtime.load(mobilenet(0.25, 64), SEEDED)
    expect(await frame).toMatchObject({ fault: { code: 'cancelled' } })
    value(await newer)
  })
})
