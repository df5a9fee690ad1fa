import { useEffect, useState } from 'react'
import { useApp } from '../../state/useApp'

/** A view and its parts are fetched; what has not come by then is not there. */
const PATIENCE_MS = 15_000

export type Solo = 'whole' | 'looking' | 'found' | 'missing'

/** Marks the one panel that is shown alone; style sheets take away what stands around it. */
export function useSolo(): Solo {
  const panel = useApp(({ choice }) => choice.panel)
  const view = useApp(({ choice }) => choice.view)
  const [solo, setSolo] = useState<Solo>(panel === '' ? 'whole' : 'looking')
  useEffect(() => {
    const main = document.getElementById('main')
    setSolo(panel === '' ? 'whole' : 'looking')
    if (panel === '' || !main || view === 'start') return
    let found: Element | null = null
    let late: ReturnType<typeof setTimeout> | undefined
    // A panel may be drawn anew in another place, so the page is watched as long as it is there.
    const look = () => {
      if (found?.isConnected) return
      found = main.querySelector(`[data-piece~="${CSS.escape(panel)}"]`)
      found?.setAttribute('data-solo', '')
      setSolo(found ? 'found' : 'looking')
      if (found) {
        clearTimeout(late)
        late = undefined
      } else late ??= setTimeout(giveUp, PATIENCE_MS)
    }
    const observer = new MutationObserver(look)
    // What then says so stands in the page that was watched, and is no reason to look again.
    const giveUp = () => {
      observer.disconnect()
      setSolo('missing')
    }
    observer.observe(main, { childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      clearTimeout(late)
      found?.removeAttribute('data-solo')
    }
  }, [panel, view])
  return solo
}
