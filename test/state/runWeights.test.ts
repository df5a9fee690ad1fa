import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '../../src/core/result'
import type { NamedWeights } from '../../src/runtime/protocol'
import type { WeightsFault } from '../../src/runtime/weights/weightsFault'
import { LOOK_MS, SETTLE_MS } from '../../src/state/runSettling'
import {
  createWeightsShelf,
  type FetchedWeights,
  type WeightsLibrary,
} from '../../src/state/runWeights'
import { choose } from '../../src/state/store'
import { bench, settled } from './runFakes'

const WEIGHTS: NamedWeights = new Map()

function fakeLibrary() {
  const found = new Map<number, 'vendored' | 'cached'>()
  const fetched: {
    alpha: number
    signal: AbortSignal
    progress: (l: number, t: number) => void
  }[] = []
  let answer: (result: Result<FetchedWeights, WeightsFault>) => void = () => {}
  let opened: Result<NamedWeights, WeightsFault> = ok(WEIGHTS)
  let gate: Promise<void> = Promise.resolve()
  const library: WeightsLibrary = {
    async find(alpha) {
      await gate
      const from = found.get(alpha)
      return from ? { weights: new Map(), from } : null
    },
    fetch(alpha, progress, signal) {
      fetched.push({ alpha, signal, progress })
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    open: async () => opened,
  }
  return {
    library,
    found,
    fetched,
    async answer(result: Parameters<typeof answer>[0]) {
      answer(result)
      await settled()
    },
    /** Looking takes until the answer is called. */
    holdLooks() {
      let letGo = () => {}
      gate = new Promise((resolve) => {
        letGo = () => resolve()
      })
      return () => {
        letGo()
        return settled()
      }
    },
    opens(result: typeof opened) {
      opened = result
    },
  }
}

async function running() {
  const fake = fakeLibrary()
  const at = bench(createWeightsShelf(fake.library))
  await at.started()
  return { ...at, fake, weights: at.controller.weights }
}

const label = (at: Awaited<ReturnType<typeof running>>) => {
  const run = at.run()
  return run.phase === 'idle' ? null : { weights: run.weights, errand: run.errand }
}

describe('weights of a fresh visitor', () => {
  it('are seeded, and no server is asked for others', async () => {
    const at = await running()
    expect(label(at)).toMatchObject({ weights: { kind: 'seeded' }, errand: { phase: 'none' } })
    expect(at.fake.fetched).toEqual([])
    expect(at.runtime.calls).toHaveLength(2)
  })

  it('are the vendored ones of α 0.25 where the host put them beside the app', async () => {
    const fake = fakeLibrary()
    fake.found.set(0.25, 'vendored')
    const at = bench(createWeightsShelf(fake.library))
    await at.started()
    expect(at.run()).toMatchObject({
      phase: 'running',
      weights: { kind: 'imagenet', alpha: 0.25, from: 'vendored' },
    })
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 8'])
  })

  it('are seeded ones after a second where the look takes longer, and then the others', async () => {
    const fake = fakeLibrary()
    fake.found.set(0.25, 'vendored')
    const letGo = fake.holdLooks()
    const at = bench(createWeightsShelf(fake.library))
    await at.started()
    expect(at.runtime.calls).toEqual([])
    await at.clock.advance(LOOK_MS)
    expect(at.run()).toMatchObject({ phase: 'running', weights: { kind: 'seeded' } })
    await letGo()
    expect(at.run()).toMatchObject({ phase: 'running', weights: { kind: 'imagenet' } })
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 8', 'load 96 8'])
  })
})

describe('weights the reader asks for', () => {
  it('say how many of 1,880,000 bytes have come, and run when all have', async () => {
    const at = await running()
    at.weights.fetch(0.25)
    at.fake.fetched[0]?.progress(470_000, 1_880_000)
    expect(label(at)?.errand).toEqual({
      phase: 'fetching',
      alpha: 0.25,
      loadedBytes: 470_000,
      totalBytes: 1_880_000,
    })
    await at.fake.answer(ok({ weights: WEIGHTS, saved: false, from: 'remote' }))
    expect(label(at)).toEqual({
      weights: { kind: 'imagenet', alpha: 0.25, from: 'remote' },
      errand: { phase: 'done', alpha: 0.25, unsaved: true },
    })
    expect(at.runtime.calls).toHaveLength(3)
  })

  it('hear no more of a fetch that has ended: late bytes do not bring it back', async () => {
    const at = await running()
    at.weights.fetch(0.25)
    await at.fake.answer(fail({ code: 'network', detail: '' }))
    at.fake.fetched[0]?.progress(470_000, 1_880_000)
    expect(label(at)?.errand).toMatchObject({ phase: 'failed', fault: { code: 'network' } })
  })

  it('go on coming for α 0.25 while the reader tries 0.5 and 0.3, and run back at 0.25', async () => {
    const at = await running()
    at.weights.fetch(0.25)
    for (const alpha of [0.5, 0.3]) {
      choose(at.store, { alpha })
      await at.clock.advance(SETTLE_MS)
      expect(label(at)?.errand).toMatchObject({ phase: 'fetching', alpha: 0.25 })
    }
    expect(at.fake.fetched[0]?.signal.aborted).toBe(false)
    await at.fake.answer(ok({ weights: WEIGHTS, saved: true, from: 'remote' }))
    expect(label(at)).toMatchObject({ weights: { kind: 'seeded' }, errand: { phase: 'done' } })
    choose(at.store, { alpha: 0.25 })
    await at.clock.advance(SETTLE_MS)
    expect(label(at)?.weights).toEqual({ kind: 'imagenet', alpha: 0.25, from: 'remote' })
  })

  it('leave what runs untouched when a shard is missing', async () => {
    const at = await running()
    const before = [...at.runtime.calls]
    at.fake.opens(fail({ code: 'shard-missing', names: ['group3-shard1of1'] }))
    at.weights.open(0.25, [])
    await settled()
    expect(label(at)).toMatchObject({
      weights: { kind: 'seeded' },
      errand: { phase: 'failed', fault: { code: 'shard-missing' } },
    })
    expect(at.runtime.calls).toEqual(before)
    expect(at.run()).toMatchObject({ phase: 'running' })
  })

  it('do not come after all when the reader cancels', async () => {
    const at = await running()
    at.weights.fetch(0.25)
    at.weights.cancel()
    expect(at.fake.fetched[0]?.signal.aborted).toBe(true)
    await at.fake.answer(ok({ weights: WEIGHTS, saved: true, from: 'remote' }))
    expect(label(at)).toMatchObject({ weights: { kind: 'seeded' }, errand: { phase: 'none' } })
  })
})

describe('a change of α while official weights run', () => {
  it('falls back to seeded ones at 0.5 and says that there are none, then back at 0.25', async () => {
    const at = await running()
    at.weights.open(0.25, [])
    await settled()
    choose(at.store, { alpha: 0.5 })
    await at.clock.advance(SETTLE_MS)
    expect(label(at)).toMatchObject({
      weights: { kind: 'seeded' },
      errand: { phase: 'absent', alpha: 0.5 },
    })
    choose(at.store, { alpha: 0.25 })
    await at.clock.advance(SETTLE_MS)
    expect(label(at)).toMatchObject({ weights: { kind: 'imagenet' }, errand: { phase: 'none' } })
  })

  it('uses what the browser kept of α 0.5', async () => {
    const at = await running()
    at.fake.found.set(0.5, 'cached')
    choose(at.store, { alpha: 0.5 })
    await at.clock.advance(SETTLE_MS)
    expect(label(at)?.weights).toEqual({ kind: 'imagenet', alpha: 0.5, from: 'cached' })
    at.weights.putAway()
    await settled()
    expect(label(at)?.weights).toMatchObject({ kind: 'seeded' })
  })
})
