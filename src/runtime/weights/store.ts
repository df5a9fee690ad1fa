/** Files kept between visits, by address. */
export interface Store {
  read(url: string): Promise<ArrayBuffer | undefined>
  /** Throws where the browser has no room left. */
  write(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Forgets the files whose address begins with `folder`, and no others. */
  clear(folder: string): Promise<void>
  /** Says that a folder is in use now; the ones unused for longest make room where it is scarce. */
  use(folder: string): Promise<void>
}

/** It outlives new versions of the app, which change nothing in the files it holds. */
const CACHE_NAME = 'separable-lab-weights'

/** Room for the four official widths of MobileNetV1, which are 35 MB, and hardly more. */
export const MOST_KEPT_BYTES = 40e6

/** Where the service worker keeps weights that lie beside the app, as `vite.config.ts` says. */
const BESIDE_NAME = 'weights-beside-the-app'

/** Of a `model.json`: when its folder was last in use, in milliseconds since 1970. */
const USED = 'x-last-used'
const BYTES = 'content-length'

type Kept = Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>

const folderOf = (url: string) => url.slice(0, url.lastIndexOf('/') + 1)

const response = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, usedMs?: number) =>
  new Response(bytes, {
    headers: {
      [BYTES]: String(bytes.byteLength),
      ...(usedMs === undefined ? {} : { [USED]: String(usedMs) }),
    },
  })

interface Shelf {
  bytes: number
  usedMs: number
  readonly requests: Request[]
}

/** What each folder holds; a file that does not say its size is weighed. */
async function shelvesOf(cache: Kept): Promise<Map<string, Shelf>> {
  const shelves = new Map<string, Shelf>()
  for (const request of await cache.keys()) {
    const found = await cache.match(request)
    if (!found) continue
    const folder = folderOf(request.url)
    const shelf = shelves.get(folder) ?? { bytes: 0, usedMs: 0, requests: [] }
    shelves.set(folder, shelf)
    const { headers } = found
    shelf.bytes += Number(headers.get(BYTES)) || (await found.arrayBuffer()).byteLength
    shelf.usedMs = Math.max(shelf.usedMs, Number(headers.get(USED)))
    shelf.requests.push(request)
  }
  return shelves
}

/** Folders of files in a cache that never holds more than `mostBytes` after one was in use. */
export function storeIn(cache: Kept, mostBytes = MOST_KEPT_BYTES, now = Date.now): Store {
  return {
    read: async (url) => (await cache.match(url))?.arrayBuffer(),
    write: (url, bytes) => cache.put(url, response(bytes)),
    clear: async (folder) => {
      const kept = await cache.keys()
      const inside = kept.filter((request) => request.url.startsWith(folder))
      await Promise.all(inside.map((request) => cache.delete(request)))
    },
    use: async (folder) => {
      const url = `${folder}model.json`
      const model = await (await cache.match(url))?.arrayBuffer()
      if (model) await cache.put(url, response(model, now()))
      const shelves = [...(await shelvesOf(cache)).values()]
      let bytes = shelves.reduce((sum, shelf) => sum + shelf.bytes, 0)
      for (const shelf of shelves.sort((a, b) => a.usedMs - b.usedMs)) {
        if (bytes <= mostBytes) return
        await Promise.all(shelf.requests.map((request) => cache.delete(request)))
        bytes -= shelf.bytes
      }
    },
  }
}

/** The browser's cache storage, or undefined where it is refused, as in some private windows. */
export async function weightsStore(): Promise<Store | undefined> {
  if (!('caches' in globalThis)) return undefined
  try {
    return storeIn(await caches.open(CACHE_NAME))
  } catch {
    return undefined
  }
}

/** Erases all weights kept in this browser; false where it refuses. */
export async function forgetWeights(): Promise<boolean> {
  if (!('caches' in globalThis)) return false
  try {
    await Promise.all([CACHE_NAME, BESIDE_NAME].map((name) => caches.delete(name)))
    return true
  } catch {
    return false
  }
}
