import { expect, it } from 'vitest'
import { OFFICIAL_ALPHAS } from '../../src/runtime/weights/places'
import { MOST_KEPT_BYTES, storeIn } from '../../src/runtime/weights/store'
import { officialBytes } from '../../src/state/runLibrary'

/** A cache in memory, which the browser would keep on its disk. */
function memoryCache() {
  const kept = new Map<string, Response>()
  const urlOf = (request: RequestInfo | URL) =>
    request instanceof Request ? request.url : String(request)
  const cache = {
    match: async (request: RequestInfo | URL) => kept.get(urlOf(request))?.clone(),
    put: async (request: RequestInfo | URL, response: Response) =>
      void kept.set(urlOf(request), response),
    delete: async (request: RequestInfo | URL) => kept.delete(urlOf(request)),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
  }
  return { cache, kept }
}

const folder = (name: string) => `https://weights.example/${name}/`

/** A store of 100 bytes whose clock the test moves on by 1 for each use. */
function open() {
  const { cache, kept } = memoryCache()
  let nowMs = 1000
  const store = storeIn(cache, 100, () => nowMs++)
  const put = async (name: string, bytes: number) => {
    await store.write(`${folder(name)}model.json`, new Uint8Array(10))
    await store.write(`${folder(name)}shard`, new Uint8Array(bytes - 10))
    await store.use(folder(name))
  }
  const folders = () =>
    [...new Set([...kept.keys()].map((url) => url.split('/')[3]))].sort().join(' ')
  return { store, put, folders, kept, cache }
}

it('all 4 official widths have room: 34.7 of 40 MB', () => {
  const bytes = OFFICIAL_ALPHAS.reduce((sum, alpha) => sum + officialBytes(alpha), 0)
  expect(bytes / 1e6).toBeCloseTo(34.7, 1)
  expect(bytes).toBeLessThan(MOST_KEPT_BYTES)
})

it('of 3 folders of 40 bytes the one unused for longest goes, whole, and no other', async () => {
  const { put, store, folders } = open()
  await put('a', 40)
  await put('b', 40)
  expect(folders()).toBe('a b')
  // Looked at again, so that “b” is the one that waited longest.
  await store.use(folder('a'))
  await put('c', 40)
  expect(folders()).toBe('a c')
})

it('what is in use keeps its files as they are', async () => {
  const { put, store } = open()
  await put('a', 40)
  await store.use(folder('a'))
  expect((await store.read(`${folder('a')}model.json`))?.byteLength).toBe(10)
  expect((await store.read(`${folder('a')}shard`))?.byteLength).toBe(30)
})

it('files kept before sizes were written with them are weighed, and go first', async () => {
  const { put, cache, folders } = open()
  await cache.put(`${folder('old')}model.json`, new Response(new Uint8Array(61)))
  await put('a', 40)
  expect(folders()).toBe('a')
})

it('a folder larger than all the room is not kept', async () => {
  const { put, kept } = open()
  await put('a', 40)
  await put('huge', 101)
  expect([...kept.keys()]).toEqual([])
})
