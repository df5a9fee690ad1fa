import { type MouseEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printAddress } from '../state/address'
import type { View } from '../state/choice'
import { choose } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import { useBase } from './base'
import styles from './Header.module.css'

const opensElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

/** A picture that plays changes the choice with every step; addresses wait until it rests. */
const REST_MS = 200

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
  const { address, settle } = useSettledAddress(view)
  const isCurrent = useApp((state) => state.choice.view === view)
  return (
    <a
      className={styles.link}
      href={address}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={settle}
      onPointerDown={settle}
      onFocus={settle}
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

/**
 * The link's address: another step is printed once steps rest, or when a hand or the focus comes to
 * the link, so that nobody copies or opens an old one; all else is printed at once.
 */
function useSettledAddress(view: View) {
  const store = useStore()
  const base = useBase()
  const printed = () => printAddress({ ...store.getState().choice, view }, base)
  const [address, setAddress] = useState(printed)
  const settle = () => setAddress(printed())
  const onRest = useEffectEvent(settle)
  useEffect(() => {
    onRest()
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = store.subscribe(({ choice }, before) => {
      if (choice === before.choice) return
      clearTimeout(timer)
      if (choice.step === before.choice.step) return onRest()
      timer = setTimeout(() => onRest(), REST_MS)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [store])
  return { address, settle }
}
