import { useEffect, useState } from 'react'
import { useApp } from '../../../state/useApp'

/** Frames the part of the page a lesson speaks of; true while it is there to be seen. */
export function usePointed(part: string | undefined, turn: number): boolean {
  const view = useApp(({ choice }) => choice.view)
  const [isFound, setFound] = useState(false)
  // Another view or another turn of the lesson draws another page, and the search begins anew.
  useEffect(() => {
    const main = document.getElementById('main')
    setFound(false)
    if (!part || !main) return
    let pointed: Element | null = null
    const look = () => {
      pointed = main.querySelector(`[data-piece~="${CSS.escape(part)}"]`)
      if (!pointed) return
      observer.disconnect()
      pointed.setAttribute('data-pointed', '')
      pointed.scrollIntoView?.({ block: 'nearest' })
      setFound(true)
    }
    const observer = new MutationObserver(look)
    observer.observe(main, { childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      pointed?.removeAttribute('data-pointed')
    }
  }, [part, view, turn])
  return isFound
}
