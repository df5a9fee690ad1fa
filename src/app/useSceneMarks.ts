import { useLayoutEffect } from 'react'
import { parseHidden } from '../state/hidden'
import { useApp } from '../state/useApp'

const mark = (name: string, text: string) => {
  const root = document.documentElement
  if (text === '') delete root.dataset[name]
  else root.dataset[name] = text
}

/** Tells the style sheets what is hidden, by names that stand apart, and for whom the page is. */
export function useSceneMarks(): void {
  const hide = useApp(({ choice }) => choice.hide)
  const isEmbedded = useApp(({ choice }) => choice.embed)
  const isProjected = useApp(({ choice }) => choice.projector)
  useLayoutEffect(() => mark('hide', (parseHidden(hide) ?? []).join(' ')), [hide])
  useLayoutEffect(() => mark('embed', isEmbedded ? 'on' : ''), [isEmbedded])
  useLayoutEffect(() => mark('projector', isProjected ? 'on' : ''), [isProjected])
}
