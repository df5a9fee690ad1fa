import { type RefObject, useEffect, useEffectEvent } from 'react'
import { type KeyAct, keyAct } from './keys'

/** Where keys go while nothing has the focus: after loading, or a press on bare ground. */
const NOTHING = 'html, body, main'

/**
 * Listens while the focus is within the view around `place`, or nowhere. Whoever handles a key
 * first says so by preventing its default; at the document the page's own parts have had their
 * turn.
 */
export function useKeys(
  place: RefObject<HTMLElement | null>,
  /** `isHeld`: the key is held down and repeats itself. */
  onAct: (act: KeyAct, isHeld: boolean) => void,
): void {
  const act = useEffectEvent(onAct)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const view = place.current?.closest('[data-convolve]') ?? place.current
      const on = event.target
      if (event.defaultPrevented || !(on instanceof Element)) return
      if (!view || !(view.contains(on) || on.matches(NOTHING))) return
      const asked = keyAct(event, on)
      if (!asked) return
      event.preventDefault()
      act(asked, event.repeat)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [place])
}
