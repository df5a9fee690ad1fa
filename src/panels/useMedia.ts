import { useCallback, useSyncExternalStore } from 'react'

/** Whether the page's medium answers a query now; no where there is no medium to ask. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = mediaOf(query)
      if (!media) return () => undefined
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => mediaOf(query)?.matches ?? false)
}

const asked = new Map<string, { readonly by: unknown; readonly media: MediaQueryList }>()

/** Each query is asked of the browser once: asking parses it, and a view asks at every step. */
function mediaOf(query: string): MediaQueryList | null {
  if (typeof matchMedia === 'undefined') return null
  const known = asked.get(query)
  if (known && known.by === matchMedia) return known.media
  const media = matchMedia(query)
  asked.set(query, { by: matchMedia, media })
  return media
}
