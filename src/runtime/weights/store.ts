/** Files kept between visits, by address. */
export interface Store {
  read(url: string): Promise<ArrayBuffer | undefined>
  /** Throws where the browser has no room left. */
  write(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Forgets the files whose address begins with `folder`, and no others. */
  clear(folder: string): Promise<void>
}

/**
 * Only official files come here, so four widths of MobileNetV1 are the most it ever holds: 35 MB.
 * It outlives new versions of the app, which change nothing in those files.
 */
const CACHE_NAME = 'separable-lab-weights'

/** Where the service worker keeps weights that lie beside the app, as `vite.config.ts` says. */
const BESIDE_NAME = 'weights-beside-the-app'

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

/** The browser's cache storage, or undefined where it is refused, as in some private windows. */
export async function weightsStore(): Promise<Store | undefined> {
  if (!('caches' in globalThis)) return undefined
  try {
    const cache = await caches.open(CACHE_NAME)
    return {
      read: async (url) => (await cache.match(url))?.arrayBuffer(),
      write: (url, bytes) => cache.put(url, new Response(bytes)),
      clear: async (folder) => {
        const kept = await cache.keys()
        const inside = kept.filter((request) => request.url.startsWith(folder))
        await Promise.all(inside.map((request) => cache.delete(request)))
      },
    }
  } catch {
    return undefined
  }
}
