import '../../ui/browserParts'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { fail, ok, type Result } from '../../../src/core/result'
import { useProbe } from '../../../src/panels/blocks/useProbe'
import { useOfficialWeights } from '../../../src/panels/useOfficialWeights'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import type { LabFault } from '../../../src/state/lab/labState'
import type { ProbeAnswer, ProbeQuestion } from '../../../src/state/lab/probe'
import { setProbeOf } from '../../../src/state/lab/probeBrowser'
import { setShelfOf } from '../../../src/state/runShelf'
import { createWeightsShelf } from '../../../src/state/runWeights'
import { type AppStore, choose, createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

afterEach(cleanup)

const inside =
  (store: AppStore) =>
  ({ children }: { readonly children: ReactNode }) => (
    <StoreContext value={store}>{children}</StoreContext>
  )

const QUESTION: ProbeQuestion = {
  graph: { name: 'net', input: [8, 8, 3], nodes: [], outputs: [] } as never,
  weights: { kind: 'seeded', seed: 1 },
  picture: 'cat',
  nodes: [],
}

/** A probe whose answers the test gives, one ask at a time. */
function opened() {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'blocks', backend: 'wasm' })
  const asks: {
    question: ProbeQuestion
    answer: (value: Result<ProbeAnswer, LabFault>) => Promise<void>
  }[] = []
  let closed = 0
  setProbeOf(store, {
    ask(question, { signal, onNote } = {}) {
      onNote?.('compiling')
      return new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(fail({ code: 'cancelled', detail: '' })))
        asks.push({ question, answer: async (value) => resolve(value) })
      })
    },
    close() {
      closed += 1
    },
  })
  const { result, unmount } = renderHook(useProbe, { wrapper: inside(store) })
  return { store, asks, result, unmount, closed: () => closed }
}

const ANSWER = { tensors: [], top5: [{ classIndex: 3, probability: 1 }] } as never

it('goes from idle to working to done, on the backend the reader chose', async () => {
  const { result, asks } = opened()
  expect(result.current.phase).toBe('idle')
  await act(async () => {
    void result.current.ask(QUESTION)
    await import('../../../src/state/lab/probeBrowser')
  })
  expect([result.current.phase, result.current.note]).toEqual(['working', 'compiling'])
  expect(asks[0]?.question.backend).toBe('wasm')
  await act(() => asks[0]!.answer(ok(ANSWER)))
  expect([result.current.phase, result.current.note]).toEqual(['done', null])
  expect(result.current.answered).toBe(QUESTION)
})

it('keeps the last answer while it works again, when cancelled, and beside a fault', async () => {
  const { result, asks } = opened()
  const ask = () =>
    act(async () => {
      void result.current.ask(QUESTION)
      await import('../../../src/state/lab/probeBrowser')
    })
  await ask()
  await act(() => asks[0]!.answer(ok(ANSWER)))
  await ask()
  expect([result.current.phase, result.current.answer]).toEqual(['working', ANSWER])
  act(() => result.current.cancel())
  expect([result.current.phase, result.current.answer]).toEqual(['done', ANSWER])
  await ask()
  await act(() => asks[2]!.answer(fail({ code: 'out-of-memory', detail: '' })))
  expect([result.current.phase, result.current.fault?.code, result.current.answer]).toEqual([
    'fault',
    'out-of-memory',
    ANSWER,
  ])
})

it('gives the device back when another experiment, or another view, is opened', () => {
  const { store, closed } = opened()
  choose(store, { alpha: 0.5 })
  expect(closed()).toBe(0)
  choose(store, { experiment: 'manifold' })
  expect(closed()).toBe(1)
  choose(store, { view: 'live' })
  expect(closed()).toBe(2)
})

it('finds official weights that were loaded before, and fetches them where the reader says so', async () => {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'blocks' })
  const named = new Map()
  setShelfOf(
    store,
    createWeightsShelf({
      find: async (alpha) => (alpha === 0.5 ? { weights: named, from: 'cached' } : null),
      fetch: async () => ok({ weights: named, from: 'remote', saved: true }),
      open: async () => fail({ code: 'graph-model' }),
    }),
  )
  const { result, rerender } = renderHook(useOfficialWeights, {
    wrapper: inside(store),
    initialProps: 0.5,
  })
  expect(result.current.isLooking).toBe(true)
  await act(async () => {})
  expect(result.current.label?.from).toBe('cached')
  expect(result.current.weights?.weights).toBe(named)
  rerender(0.25)
  await act(async () => {})
  expect(result.current.weights).toBe(null)
  await act(async () => result.current.fetch?.())
  expect(result.current.label?.from).toBe('remote')
  rerender(0.3)
  expect(result.current.fetch).toBe(null)
})
