import { useLayoutEffect } from 'react'
import { parseHidden } from '../state/hidden'
import { useApp } from '../state/useApp'

/** Tells the style sheets what is hidden, by names that stand apart. */
export function useSceneMarks(): void {
  const hide = useApp(({ choice }) => choice.hide)
  useLayoutEffect(() => {
    const root = document.documentElement
    const hidden = (parseHidden(hide) ?? []).join(' ')
    root.toggleAttribute('data-hide', hidden !== '')
    if (hidden !== '') root.dataset.hide = hidden
  }, [hide])
}
