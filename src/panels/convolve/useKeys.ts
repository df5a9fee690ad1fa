import { type RefObject, useEffect, useEffectEvent } from 'react'
import { type KeyAct, keyAct } from './keys'

/**
 * Listens while the focus is within the view around `place`. Whoever handles a key first says so
 * by preventing its default; at the document the page's own parts have had their turn.
 */
export function useKeys(place: RefObject<HTMLElement | null>, onAct: (act: KeyAct) => void): void {
  const act = useEffectEvent(onAct)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const view = place.current?.closest('[data-convolve]') ?? place.current
      const on = event.target
      if (event.defaultPrevented || !(on instanceof Element) || !view?.contains(on)) return
      const asked = keyAct(event, on)
      if (!asked) return
      event.preventDefault()
      act(asked)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [place])
}
