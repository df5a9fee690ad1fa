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
