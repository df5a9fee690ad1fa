/** Files kept between visits, by address. */
export interface Store {
  read(url: string): Promise<ArrayBuffer | undefined>
  /** Throws where the browser has no room left. */
  write(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  clear(): Promise<void>
}

const CACHE_NAME = 'separable-lab-weights'

/** The browser's cache storage, or undefined where it is refused, as in some private windows. */
export async function weightsStore(): Promise<Store | undefined> {
  if (!('caches' in globalThis)) return undefined
  try {
    const cache = await caches.open(CACHE_NAME)
    return {
      read: async (url) => (await cache.match(url))?.arrayBuffer(),
      write: (url, bytes) => cache.put(url, new Response(bytes)),
      clear: async () => {
        await caches.delete(CACHE_NAME)
      },
    }
  } catch {
    return undefined
  }
}
