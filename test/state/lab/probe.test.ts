import { beforeEach, describe, expect, it } from 'vitest'
import { expand } from '../../../src/core/expand'
import { fail, ok, type Result } from '../../../src/core/result'
import { mobilenetV1 } from '../../../src/nets/mobilenetV1'
import type { SourceFault } from '../../../src/runtime/sources/source'
import {
  createProbe,
  KEEP_PROBE_MS,
  type ProbeNote,
  type ProbePicture,
  type ProbeQuestion,
} from '../../../src/state/lab/probe'
import { fakeBitmap, fakeClock, fakeRuntime, settled } from '../runFakes'

const graphAt = (alpha: number) => {
  const graph = expand(mobilenetV1, { alpha, resolution: 32 })
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}

const SEEDED = { kind: 'seeded', seed: 1 } as const
const QUESTION: ProbeQuestion = {
  graph: graphAt(0.25),
  weights: SEEDED,
  picture: 'cat',
  nodes: ['conv1', 'conv1_relu'],
}

function bench() {
  const clock = fakeClock()
  const runtime = fakeRuntime(clock)
  const bitmaps: ReturnType<typeof fakeBitmap>[] = []
  const pictures: { closed: boolean }[] = []
  const faults: SourceFault[] = []
  let opened = 0
  const probe = createProbe({
    async openRuntime() {
      opened += 1
      return runtime.api
    },
    async openPicture(): Promise<Result<ProbePicture, SourceFault>> {
      const fault = faults.shift()
      if (fault) return fail(fault)
      const picture = { closed: false }
      pictures.push(picture)
      return ok({
        async grab(side) {
          const bitmap = fakeBitmap(side)
          bitmaps.push(bitmap)
          // The fake runtime closes it; nothing else of it is used.
          return ok({ bitmap: bitmap as unknown as ImageBitmap, captureMs: 0 })
        },
        close() {
          picture.closed = true
        },
      })
    },
    later: clock.later,
  })
  return { clock, runtime, bitmaps, pictures, faults, probe, opened: () => opened }
}

let at: ReturnType<typeof bench>
beforeEach(() => {
  at = bench()
})

const LOAD = 'load 32 8'
const TAP = 'tap conv1 conv1_relu'

describe('an ask', () => {
  it('answers with 2 tensors, the 5 classes and both reports, and leaves no picture open', async () => {
    const notes: ProbeNote[] = []
    const answer = await at.probe.ask(QUESTION, { onNote: (note) => notes.push(note) })
    expect(answer.ok && answer.value.tensors).toHaveLength(2)
    expect(answer.ok && answer.value.top5[0]?.classIndex).toBe(281)
    expect(answer.ok && answer.value.environment.backend).toBe('webgl')
    expect(notes).toEqual(['waiting', 'library', 'compiling', 'running'])
    expect(at.runtime.calls).toEqual(['start webgl', LOAD, TAP])
    expect(at.bitmaps.map(({ width, open }) => [width, open])).toEqual([
      [32, false],
      [32, false],
    ])
    expect(at.pictures).toEqual([{ closed: true }])
  })

  it('of another picture compiles nothing anew, of another α or other weights does', async () => {
    await at.probe.ask(QUESTION)
    await at.probe.ask({ ...QUESTION, picture: new Blob() })
    expect(at.runtime.calls).toEqual(['start webgl', LOAD, TAP, TAP])
    await at.probe.ask({ ...QUESTION, graph: graphAt(0.5) })
    expect(at.runtime.calls.slice(4)).toEqual(['load 32 16', TAP])
    const other = { kind: 'seeded', seed: 2 } as const
    await at.probe.ask({ ...QUESTION, weights: other })
    await at.probe.ask(QUESTION)
    expect(at.runtime.calls.filter((call) => call === LOAD)).toHaveLength(3)
    expect(at.opened()).toBe(1)
  })

  it('without nodes makes one pass and not two', async () => {
    const answer = await at.probe.ask({ ...QUESTION, nodes: [] })
    expect(answer.ok && answer.value.tensors).toEqual([])
    expect(at.bitmaps).toHaveLength(1)
  })

  it('falls from WebGL to WebAssembly to the CPU, and stays there for the next ask', async () => {
    at.runtime.missing.add('webgl').add('wasm')
    const answer = await at.probe.ask(QUESTION)
    expect(answer.ok && answer.value.environment.backend).toBe('cpu')
    await at.probe.ask(QUESTION)
    expect(at.runtime.calls).toEqual(['start webgl', 'start wasm', 'start cpu', LOAD, TAP, TAP])
  })

  it('asks a lost device once more by itself', async () => {
    at.runtime.failLoadWith({ code: 'context-lost', detail: '' })
    expect((await at.probe.ask(QUESTION)).ok).toBe(true)
    expect(at.opened()).toBe(2)
  })

  it('brings back the fault of a picture without starting anything', async () => {
    at.faults.push({ code: 'photo-not-image', detail: '' })
    const answer = await at.probe.ask(QUESTION)
    expect(!answer.ok && answer.fault.code).toBe('photo-not-image')
    expect(at.opened()).toBe(0)
  })

  it('begins anew after a fault of the device', async () => {
    at.runtime.failLoadWith({ code: 'out-of-memory', detail: '' })
    const answer = await at.probe.ask(QUESTION)
    expect(!answer.ok && answer.fault.code).toBe('out-of-memory')
    expect((await at.probe.ask(QUESTION)).ok).toBe(true)
    expect(at.opened()).toBe(2)
  })
})

describe('cancelling', () => {
  it('answers at once while the device still compiles, and the next ask is answered', async () => {
    const letGo = at.runtime.holdLoads()
    const controller = new AbortController()
    const first = at.probe.ask(QUESTION, { signal: controller.signal })
    await settled()
    expect(at.runtime.calls).toEqual(['start webgl', LOAD])
    controller.abort()
    const answer = await first
    expect(!answer.ok && answer.fault.code).toBe('cancelled')
    const second = at.probe.ask(QUESTION)
    letGo()
    expect((await second).ok).toBe(true)
    // The program that was compiled for the cancelled ask serves the next one.
    expect(at.runtime.calls).toEqual(['start webgl', LOAD, TAP])
    expect(at.pictures.every(({ closed }) => closed)).toBe(true)
  })

  it('of one ask leaves the one behind it alone', async () => {
    const controller = new AbortController()
    const first = at.probe.ask(QUESTION, { signal: controller.signal })
    const second = at.probe.ask({ ...QUESTION, picture: 'boats' })
    controller.abort()
    expect((await first).ok).toBe(false)
    expect((await second).ok).toBe(true)
  })
})

describe('what was started', () => {
  it('is given back a minute after the last ask', async () => {
    await at.probe.ask(QUESTION)
    await at.clock.advance(KEEP_PROBE_MS - 1)
    expect(at.runtime.calls).not.toContain('stop')
    await at.probe.ask(QUESTION)
    await at.clock.advance(KEEP_PROBE_MS - 1)
    expect(at.runtime.calls).not.toContain('stop')
    await at.clock.advance(1)
    expect(at.runtime.calls).toContain('stop')
  })

  it('is given back at once when the experiment is left, whatever is under way', async () => {
    const letGo = at.runtime.holdLoads()
    const asked = at.probe.ask(QUESTION)
    await settled()
    at.probe.close()
    const answer = await asked
    expect(!answer.ok && answer.fault.code).toBe('cancelled')
    expect(at.runtime.calls).toContain('stop')
    letGo()
    expect((await at.probe.ask(QUESTION)).ok).toBe(true)
    expect(at.opened()).toBe(2)
  })
})
