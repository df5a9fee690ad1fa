import { afterEach, describe, expect, it, vi } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { expandNetwork } from '../../src/core/expandNetwork'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import { foldRows } from '../../src/core/rows'
import { CATALOGUE } from '../../src/nets/catalogue'
import { createClient } from '../../src/runtime/client'
import type { Backend, RuntimeApi } from '../../src/runtime/protocol'
import { createRuntime } from '../../src/runtime/runtime'
import { conv, depthwise, largestDifference } from '../runtime/support'
import { mobilenet, picture, value } from './runtimeShared'

const SEEDED = { kind: 'seeded', seed: 1 } as const
const BACKENDS = ['webgl', 'wasm', 'cpu'] as const satisfies readonly Backend[]

let runtime: RuntimeApi | undefined
afterEach(() => runtime?.stop())

async function open(backend: Backend, graph: NetworkGraph, slot?: 'a' | 'b') {
  runtime = createClient()
  const started = value(await runtime.start(backend))
  return { runtime, started, report: value(await runtime.load(graph, SEEDED, slot)) }
}

/** Draws of our own, tfjs' ops between them, a dropout, a value with two readers, a softmax. */
const mixed: NetworkGraph = {
  name: 'mixed',
  input: [12, 10, 3],
  nodes: [
    { name: 'stem', inputs: [INPUT], layer: conv({ outChannels: 6, bias: false }) },
    { name: 'norm', inputs: ['stem'], layer: { kind: 'batchNorm', epsilon: 1e-3 } },
    { name: 'relu', inputs: ['norm'], layer: { kind: 'activation', activation: 'relu6' } },
    { name: 'grouped', inputs: ['relu'], layer: conv({ groups: 2, outChannels: 6 }) },
    { name: 'gate', inputs: ['grouped'], layer: { kind: 'activation', activation: 'sigmoid' } },
    { name: 'product', inputs: ['gate', 'relu'], layer: { kind: 'multiply' } },
    { name: 'dw', inputs: ['product'], layer: depthwise() },
    { name: 'sum', inputs: ['dw', 'relu'], layer: { kind: 'add' } },
    { name: 'mean', inputs: ['sum'], layer: { kind: 'globalPool', mode: 'average' } },
    { name: 'drop', inputs: ['mean'], layer: { kind: 'dropout', rate: 0.1 } },
    { name: 'dense', inputs: ['drop'], layer: { kind: 'dense', outFeatures: 10, bias: true } },
    { name: 'softmax', inputs: ['dense'], layer: { kind: 'activation', activation: 'softmax' } },
  ],
}
const ALL = mixed.nodes.map((node) => node.name)

describe.each(BACKENDS)('steps on %s', (backend) => {
  it('hold every node of the graph once, and beyond a row of its table only sums and factors', async () => {
    for (const graph of [mixed, mobilenet(0.25, 32), small()]) {
      const { report } = await open(backend, graph)
      const names = report.steps.flatMap((step) => step.nodes)
      expect([...names].sort()).toEqual(graph.nodes.map((node) => node.name).sort())
      expect(report.steps.filter((step) => !step.nodes.includes(step.output))).toEqual([])
      const cost = analyse(graph)
      if (!cost.ok) throw new Error(cost.fault.code)
      const rows = foldRows(cost.value)
      const kinds = new Map(graph.nodes.map((node) => [node.name, node.layer.kind]))
      for (const { nodes } of report.steps) {
        const row = rows.find(({ members }) => members.includes(nodes[0]!))!
        const beyond = nodes.filter((name) => !row.members.includes(name))
        for (const name of beyond)
          expect(['add', 'multiply', 'activation'], name).toContain(kinds.get(name))
      }
      await runtime?.stop()
    }
  })

  it('can be repeated one by one and together, and change no answer', async () => {
    const { report } = await open(backend, mixed)
    const { top5 } = value(await runtime!.infer(picture(12, 10)))
    const before = await runtime!.memory()
    for (const { output, how } of report.steps) {
      const ms = value(await runtime!.repeat(output, 3))
      expect(how === 'none' ? ms === 0 : ms >= 0, output).toBe(true)
    }
    value(await runtime!.repeat(null, 3))
    expect(value(await runtime!.infer(picture(12, 10))).top5).toEqual(top5)
    expect(await runtime!.memory()).toEqual(before)
    expect(await runtime!.repeat('nothing', 1)).toMatchObject({ fault: { code: 'internal' } })
    expect(await runtime!.repeat('dw', 1, 'b')).toMatchObject({ fault: { code: 'not-loaded' } })
  })
})

const CLOCKS = { webgl: 'gpu-timer', wasm: 'clock', cpu: 'clock' } as const

describe.each(BACKENDS)('times of steps on %s', (backend) => {
  it('come with live frames, each step by its name, in order, and leave nothing behind', async () => {
    const { started, report } = await open(backend, mixed)
    expect(started).toMatchObject({ stepClock: CLOCKS[backend] })
    expect(started.clockStepMs).toBeGreaterThan(0)
    expect(value(await runtime!.infer(picture(12, 10))).stepTimes).toBeNull()
    const names = report.steps.filter(({ how }) => how !== 'none').map(({ output }) => output)
    const seen = new Map(names.map((name) => [name, 0]))
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame++) {
        const options = { layers: true, timing: frame % 2 ? 'whole' : 'split' } as const
        const { stepTimes } = value(await runtime!.infer(picture(12, 10), options))
        expect(stepTimes?.clock).toBe(CLOCKS[backend])
        for (const { output, ms } of stepTimes!.steps) {
          expect(ms).toBeGreaterThanOrEqual(0)
          expect(seen.has(output), output).toBe(true)
          seen.set(output, seen.get(output)! + 1)
        }
        const places = stepTimes!.steps.map(({ output }) => names.indexOf(output))
        if (backend !== 'webgl') expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
    }
    await frames(60)
    const before = await runtime!.memory()
    await frames(60)
    expect(Math.min(...seen.values())).toBeGreaterThan(3)
    expect(await runtime!.memory()).toMatchObject({
      numTensors: before.numTensors,
      numTextures: before.numTextures,
    })
    expect((await runtime!.memory()).numQueries).toBeLessThan(64)
    await runtime!.unload('a')
    expect((await runtime!.memory()).numQueries).toBe(0)
  })
})

describe('the GPU’s timer', () => {
  it('missing, leaves steps to repetition: slope at the start, null with a frame', async () => {
    const known = WebGL2RenderingContext.prototype.getExtension
    // Whatever its name is: the DOM's types know the last of them here.
    type Name = 'WEBGL_multi_draw'
    const asked = vi
      .spyOn(WebGL2RenderingContext.prototype, 'getExtension')
      .mockImplementation(function (this: WebGL2RenderingContext, name: Name) {
        return name.includes('timer_query') ? null : known.call(this, name)
      })
    runtime = createRuntime('page')
    const { stepClock } = value(await runtime.start('webgl'))
    asked.mockRestore()
    value(await runtime.load(mixed, SEEDED))
    const { stepTimes } = value(await runtime.infer(picture(12, 10), { layers: true }))
    expect([stepClock, stepTimes]).toEqual(['slope', null])
    expect(value(await runtime.repeat('dense', 4))).toBeGreaterThan(0)
  })

  it('goes with a lost context, and comes back with the next', async () => {
    await open('webgl', mixed)
    const layers = true
    for (let at = 0; at < 4; at++) value(await runtime!.infer(picture(12, 10), { layers }))
    expect((await runtime!.memory()).numQueries).toBeGreaterThan(0)
    await runtime!.loseContext()
    expect(await runtime!.infer(picture(12, 10), { layers })).toMatchObject({
      fault: { code: 'context-lost' },
    })
    value(await runtime!.start('webgl'))
    expect((await runtime!.memory()).numQueries).toBe(0)
    value(await runtime!.load(mixed, SEEDED))
    const seen: string[] = []
    for (let at = 0; at < 20; at++)
      seen.push(value(await runtime!.infer(picture(12, 10), { layers })).stepTimes!.clock)
    expect(new Set(seen)).toEqual(new Set(['gpu-timer']))
  })
})

describe.each(BACKENDS)('taps on %s', (backend) => {
  it('give every node of one frame, values before the activation among them', async () => {
    await open(backend, mixed)
    const maps = value(await runtime!.tap(picture(12, 10), ALL))
    const map = (name: string) => maps[ALL.indexOf(name)]!
    expect(
      maps.map(({ shape, values }) => shape[0]! * shape[1]! * shape[2]! === values.length),
    ).toEqual(ALL.map(() => true))
    const relu6 = map('norm').values.map((one) => Math.min(6, Math.max(0, one)))
    expect(Math.min(...map('norm').values)).toBeLessThan(0)
    expect(largestDifference(relu6, map('relu').values)).toBeLessThan(1e-5)
    expect(largestDifference(map('mean').values, map('drop').values)).toBe(0)
    expect(map('softmax').values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 3)
    expect(map('dense').values).not.toEqual(map('softmax').values)
    const [dense, stem] = value(await runtime!.tap(picture(12, 10), ['dense', 'stem']))
    expect(largestDifference(dense!.values, map('dense').values)).toBeLessThan(1e-4)
    expect(largestDifference(stem!.values, map('stem').values)).toBeLessThan(1e-4)
    expect(await runtime!.tap(picture(12, 10), ['nothing'])).toMatchObject({
      fault: { code: 'internal' },
    })
  })

  it('of 14 sets of nodes keep two programs, and a new network none', async () => {
    await open(backend, mixed)
    const tapAll = async () => {
      for (const name of ALL) value(await runtime!.tap(picture(12, 10), [name]))
      value(await runtime!.tap(picture(12, 10), ['sum']))
      value(await runtime!.tap(picture(12, 10), ['dw']))
      return await runtime!.memory()
    }
    // tfjs keeps a few textures of each shape it has met, and so has to meet them first.
    const first = await tapAll()
    expect(await tapAll()).toEqual(first)
    await runtime!.unload('a')
    const none = await runtime!.memory()
    value(await runtime!.load(mixed, SEEDED))
    value(await runtime!.tap(picture(12, 10), ['sum']))
    await runtime!.unload('a')
    expect(await runtime!.memory()).toEqual(none)
  })
})

function small(): NetworkGraph {
  const graph = expandNetwork(CATALOGUE.mobilenet_v3_small, { alpha: 0.25, resolution: 64 })
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}
