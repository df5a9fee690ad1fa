import { type MouseEvent, type ReactNode, useDeferredValue } from 'react'
import { printAddress } from '../state/address'
import type { Choice } from '../state/choice'
import { choose } from '../state/store'
import { useApp, useStore } from '../state/useApp'

/** A new tab or window, or a file; the browser's own business. */
export const opensElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

interface ChoiceLinkProps {
  readonly to: Partial<Choice>
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A real link to the reader's choice with a part of it changed, such as the view. */
export function ChoiceLink({ to, className, children }: ChoiceLinkProps) {
  const store = useStore()
  // While a hand drags, the choice changes with every frame; the link may come a moment later.
  const choice = useDeferredValue(useApp((state) => state.choice))
  return (
    <a
      className={className}
      href={printAddress({ ...choice, ...to })}
      onClick={(event) => {
        if (opensElsewhere(event)) return
        event.preventDefault()
        choose(store, to)
      }}
    >
      {children}
    </a>
  )
}
