import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { type AddressBar, connectAddress } from '../../src/state/history'
import { choose, createAppStore } from '../../src/state/store'

/** A window's address and its history, as a browser keeps them; `type` stands for a hand. */
class FakeBar implements AddressBar {
  entries: { hash: string; state: unknown }[] = [{ hash: '', state: null }]
  at = 0
  writes = 0
  listener: (() => void) | null = null
  location = { hash: '' }
  history = {
    state: null as unknown,
    pushState: (state: unknown, _: string, hash?: string | URL | null) => {
      this.writes += 1
      this.entries = [...this.entries.slice(0, this.at + 1), { hash: String(hash), state }]
      this.show(this.at + 1)
    },
    replaceState: (state: unknown, _: string, hash?: string | URL | null) => {
      this.writes += 1
      this.entries[this.at] = { hash: String(hash), state }
      this.show(this.at)
    },
  }
  addEventListener = (_: 'popstate', listener: () => void) => {
    this.listener = listener
  }
  removeEventListener = () => {
    this.listener = null
  }

  private show(at: number) {
    this.at = at
    const entry = this.entries[at]!
    this.location.hash = entry.hash
    this.history.state = entry.state
  }

  go(steps: number) {
    this.show(this.at + steps)
    this.listener?.()
  }

  type(hash: string) {
    this.entries = [...this.entries.slice(0, this.at + 1), { hash, state: null }]
    this.go(1)
  }
}

function connected() {
  const bar = new FakeBar()
  const store = createAppStore()
  const disconnect = connectAddress(store, bar, DEFAULT_CHOICE)
  return { bar, store, disconnect, choice: () => store.getState().choice }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

it('a drag of 100 changes in a second writes the address at most 5 times and opens no entry', () => {
  const { bar, store } = connected()
  const before = bar.writes
  for (let step = 0; step < 100; step++) {
    choose(store, { alpha: 0.5 + step / 1000 })
    vi.advanceTimersByTime(10)
  }
  expect(bar.writes - before).toBeLessThanOrEqual(5)
  vi.advanceTimersByTime(400)
  expect(bar.location.hash).toBe('#/cost?a=0.599')
  expect(bar.entries).toHaveLength(1)
})

it('a change to a network is a new entry, and Back undoes it', () => {
  const { bar, store, choice } = connected()
  choose(store, { transforms: 'sep~conv2' })
  choose(store, { transforms2: 'full' })
  expect(bar.entries).toHaveLength(3)
  bar.go(-2)
  expect(choice()).toMatchObject({ transforms: '', transforms2: '' })
})

it('another experiment and each page of a lesson is a new entry, but none in a frame', () => {
  const { bar, store, choice } = connected()
  choose(store, { view: 'blocks' })
  choose(store, { experiment: 'gemm' })
  choose(store, { lesson: 'price' })
  choose(store, { lessonStep: 1 })
  expect(bar.entries).toHaveLength(5)
  bar.go(-1)
  expect(choice()).toMatchObject({ lesson: 'price', lessonStep: 0 })
  choose(store, { embed: true })
  choose(store, { experiment: 'depth' })
  expect(bar.at).toBe(3)
})

it('another view is a new entry; Back and Forward return to the choice of each', () => {
  const { bar, store, choice } = connected()
  choose(store, { kernelSize: 5 })
  choose(store, { view: 'live' })
  expect(bar.entries.map(({ hash }) => hash)).toEqual(['#/cost?k=5', '#/live?k=5'])
  choose(store, { alpha: 0.5 })
  vi.advanceTimersByTime(500)
  bar.go(-1)
  expect(choice()).toMatchObject({ view: 'cost', kernelSize: 5, alpha: 1 })
  bar.go(1)
  expect(choice()).toMatchObject({ view: 'live', kernelSize: 5, alpha: 0.5 })
  expect(bar.entries).toHaveLength(2)
})

it('a change still waiting to be written is not written over the entry Back arrives at', () => {
  const { bar, store, choice } = connected()
  choose(store, { view: 'live' })
  choose(store, { alpha: 0.5 })
  choose(store, { alpha: 0.25 })
  bar.go(-1)
  vi.advanceTimersByTime(1000)
  expect(bar.location.hash).toBe('#/cost')
  expect(choice().alpha).toBe(1)
})

it('a typed address is read, put right, and rewritten as it holds', () => {
  const { bar, store, choice } = connected()
  bar.type('#/live?a=9&lang=zh-Hans')
  expect(choice()).toMatchObject({ view: 'live', alpha: 2, language: 'zh-Hans' })
  expect(bar.entries.map(({ hash }) => hash)).toEqual(['#/cost', '#/live?a=2&lang=zh-Hans'])
  expect(store.getState().notices).toHaveLength(1)
})

it('Back keeps the language and the theme the reader has now', () => {
  const { bar, store, choice } = connected()
  choose(store, { view: 'live' })
  choose(store, { language: 'zh-Hant', theme: 'dark' })
  bar.go(-1)
  expect(choice()).toMatchObject({ view: 'cost', language: 'zh-Hant', theme: 'dark' })
})

it('a browser that refuses to write the address loses nothing else', () => {
  const { bar, store, choice } = connected()
  bar.history.pushState = () => {
    throw new DOMException('too many', 'SecurityError')
  }
  choose(store, { view: 'live' })
  expect(choice().view).toBe('live')
})

it('after it ends nothing is written', () => {
  const { bar, store, disconnect } = connected()
  choose(store, { alpha: 0.9 })
  choose(store, { alpha: 0.8 })
  disconnect()
  const { writes } = bar
  choose(store, { view: 'live' })
  vi.advanceTimersByTime(1000)
  expect(bar.writes).toBe(writes)
})
