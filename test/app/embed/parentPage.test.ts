import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectParent, type PanelWindow, parentOrigin } from '../../../src/app/embed/parentPage'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { choose, createAppStore } from '../../../src/state/store'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const ORIGIN = 'https://school.example'

function open() {
  const told: [unknown, unknown][] = []
  const listeners = new Set<(event: MessageEvent) => void>()
  const parent = { postMessage: (...said: unknown[]) => void told.push([said[0], said[1]]) }
  const page: PanelWindow = {
    parent,
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
  const store = createAppStore({
    ...DEFAULT_CHOICE,
    ...{ embed: true, panel: 'separable-ratio', hide: 'exports' },
  })
  const connection = connectParent(store, page, ORIGIN)
  const say = (data: unknown, from: Partial<MessageEvent> = {}) => {
    const event = { data, source: parent, origin: ORIGIN, ...from } as unknown as MessageEvent
    for (const listener of listeners) listener(event)
  }
  return { store, told, say, connection, listeners }
}
const ask = (address: unknown) => ({ separableLab: 1, type: 'choose', address })

it('the parent is told that the panel is ready, its state at most 4 times a second, its height once', () => {
  const { store, told, connection } = open()
  choose(store, { kernelSize: 5 })
  choose(store, { kernelSize: 7 })
  vi.advanceTimersByTime(250)
  connection.height(480)
  connection.height(480)
  expect(told.map(([message]) => message)).toEqual([
    expect.objectContaining({ type: 'ready' }),
    {
      ...{ separableLab: 1, type: 'state' },
      address: '#/cost?k=7&embed=1&panel=separable-ratio&hide=exports',
    },
    { separableLab: 1, type: 'height', height: 480 },
  ])
  expect(new Set(told.map(([, origin]) => origin))).toEqual(new Set([ORIGIN]))
})

it('the parent’s wish is taken, but the panel stays the panel it is', () => {
  const { store, say } = open()
  say(ask('#/networks?k=5&embed=0&panel=other&hide=nav'))
  expect(store.getState().choice).toMatchObject({
    ...{ view: 'cost', kernelSize: 5, embed: true, panel: 'separable-ratio', hide: 'exports' },
  })
})

it('another origin, another window and anything else are not heard', () => {
  const { store, say, connection, listeners } = open()
  say(ask('#/cost?k=5'), { origin: 'https://elsewhere.example' })
  say(ask('#/cost?k=5'), { source: null })
  for (const data of [null, 'choose', { ...ask('#/cost?k=5'), separableLab: 2 }, ask(5)]) say(data)
  expect(store.getState().choice.kernelSize).toBe(3)
  connection.end()
  expect(listeners.size).toBe(0)
})

it('the parent’s origin is what the browser tells, else the page that led here', () => {
  expect(parentOrigin({ ancestorOrigins: [ORIGIN] }, '')).toBe(ORIGIN)
  expect(parentOrigin({}, `${ORIGIN}/lesson/1`)).toBe(ORIGIN)
  expect(parentOrigin({}, '')).toBeNull()
  expect(parentOrigin({ ancestorOrigins: ['null'] }, '')).toBeNull()
})
