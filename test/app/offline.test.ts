// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepOffline } from '../../src/app/offline'

/** A worker whose state a test moves on, as the browser does while it installs. */
class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing'
  readonly asked: unknown[] = []
  postMessage(message: unknown) {
    this.asked.push(message)
  }
  becomes(state: ServiceWorkerState) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null
  installing: FakeWorker | null = null
}

/** The browser's side of a site that has been visited before, or has not. */
class FakeContainer extends EventTarget {
  readonly registration = new FakeRegistration()
  controller: FakeWorker | null
  constructor(isVisited: boolean) {
    super()
    this.controller = isVisited ? new FakeWorker() : null
  }
  register = () => Promise.resolve(this.registration)
}

const registered = () => new Promise((resolve) => setTimeout(resolve))

/** Opens the page; tells what it offered, and how often it reloaded itself. */
async function openPage(container: FakeContainer) {
  vi.stubGlobal('navigator', { serviceWorker: container })
  const offers: (() => void)[] = []
  keepOffline((takeIt) => offers.push(takeIt), { reload })
  await registered()
  return offers
}

const reload = vi.fn()
beforeEach(() => reload.mockClear())
afterEach(() => vi.unstubAllGlobals())

function newVersionComes({ registration }: FakeContainer): FakeWorker {
  const worker = new FakeWorker()
  registration.installing = worker
  registration.dispatchEvent(new Event('updatefound'))
  worker.becomes('installed')
  return worker
}

it('offers a new version once and leaves the page as it is: 0 reloads, 0 messages', async () => {
  const container = new FakeContainer(true)
  const offers = await openPage(container)
  const worker = newVersionComes(container)
  expect(offers).toHaveLength(1)
  expect(worker.asked).toEqual([])
  expect(reload).toHaveBeenCalledTimes(0)
})

it('reloads once when the reader takes the new version, after it is in charge', async () => {
  const container = new FakeContainer(true)
  const offers = await openPage(container)
  const worker = newVersionComes(container)
  offers[0]?.()
  expect(worker.asked).toEqual([{ type: 'SKIP_WAITING' }])
  expect(reload).toHaveBeenCalledTimes(0)
  container.dispatchEvent(new Event('controllerchange'))
  container.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledTimes(1)
})

it('offers a version that was left waiting by an earlier visit', async () => {
  const container = new FakeContainer(true)
  container.registration.waiting = new FakeWorker()
  expect(await openPage(container)).toHaveLength(1)
})

it('offers nothing on a first visit, whose worker takes charge without a reload', async () => {
  const container = new FakeContainer(false)
  const offers = await openPage(container)
  newVersionComes(container)
  container.dispatchEvent(new Event('controllerchange'))
  expect(offers).toHaveLength(0)
  expect(reload).toHaveBeenCalledTimes(0)
})

it('takes over in another tab without a reload of this one', async () => {
  const container = new FakeContainer(true)
  const offers = await openPage(container)
  newVersionComes(container)
  container.dispatchEvent(new Event('controllerchange'))
  expect(offers).toHaveLength(1)
  expect(reload).toHaveBeenCalledTimes(0)
})
