import { type ReactNode, useDeferredValue } from 'react'
import { printAddress } from '../../state/address'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { opensElsewhere } from '../ChoiceLink'

interface LearnLinkProps {
  /** The page of Learn and the entry on it, as `pieceOf` names them; empty is the path. */
  readonly panel: string
  readonly className?: string | undefined
  /** Spoken in place of what is written, and holding it. */
  readonly label?: string
  readonly isCurrent?: boolean
  /** Once the link was followed, as for a popover that holds it to close. */
  readonly onFollow?: () => void
  readonly children: ReactNode
}

/** A real link to a page of Learn; everything else stays as the reader chose it. */
export function LearnLink(props: LearnLinkProps) {
  const { panel, className, label, isCurrent = false, onFollow, children } = props
  const store = useStore()
  const choice = useDeferredValue(useApp((state) => state.choice))
  const to = { view: 'learn', panel } as const
  return (
    <a
      className={className}
      href={printAddress({ ...choice, ...to })}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (opensElsewhere(event)) return
        event.preventDefault()
        choose(store, to)
        onFollow?.()
      }}
    >
      {children}
    </a>
  )
}
