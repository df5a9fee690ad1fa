import { type MouseEvent, type ReactNode, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { printAddress } from '../state/address'
import type { View } from '../state/choice'
import { choose } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import { useBase } from './base'
import styles from './Header.module.css'

const opensElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

interface ViewLinkProps {
  readonly view: View
  /** The view's own name unless said. */
  readonly label?: string
  readonly icon?: ReactNode
}

/** A real link to the same choice in another view, to be opened in a tab or copied as any link. */
export function ViewLink({ view, label, icon }: ViewLinkProps) {
  const { t } = useTranslation()
  const store = useStore()
  const base = useBase()
  // While a picture plays the choice changes with every step; the link may come a moment later.
  const choice = useDeferredValue(useApp((state) => state.choice))
  const address = useMemo(() => printAddress({ ...choice, view }, base), [choice, view, base])
  const isCurrent = useApp((state) => state.choice.view === view)
  return (
    <a
      className={styles.link}
      href={address}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (opensElsewhere(event)) return
        event.preventDefault()
        choose(store, { view })
      }}
    >
      {icon}
      <span>{label ?? t(`views.${view}`)}</span>
    </a>
  )
}
