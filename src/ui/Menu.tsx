import { type ReactNode, Suspense, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import styles from './Button.module.css'
import { ChevronIcon } from './icons'
import { lazyAgain } from './lazyAgain'

export interface MenuItemOption<Id extends string> {
  readonly id: Id
  readonly label: string
}

export interface MenuProps<Id extends string> {
  readonly label: string
  readonly items: readonly MenuItemOption<Id>[]
  readonly onAction: (id: Id) => void
  /** Stands for the label, which is then spoken only. */
  readonly icon?: ReactNode
  /** The item that holds now, where the menu is a choice of one. */
  readonly selected?: Id
  readonly isDisabled?: boolean
}

/** The list comes only when a menu is first opened. */
const MenuList = lazyAgain(() => import('./MenuList'))

export function Menu<Id extends string>(props: MenuProps<Id>) {
  const { label, items, onAction, icon, selected, isDisabled = false } = props
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <span className={styles.tip} title={icon ? label : undefined}>
      <AriaButton
        ref={trigger}
        className={styles.button ?? ''}
        data-kind={icon ? 'icon' : 'plain'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(icon ? { 'aria-label': label } : {})}
        isDisabled={isDisabled}
        onPress={() => setOpen(!isOpen)}
      >
        {icon ?? label}
        {!icon && <ChevronIcon />}
      </AriaButton>
      {isOpen && (
        <Suspense fallback={null}>
          <MenuList
            label={label}
            items={items}
            trigger={trigger}
            // The list only ever reports the ids it was given.
            onAction={(id) => onAction(id as Id)}
            onClose={() => setOpen(false)}
            {...(selected === undefined ? {} : { selected })}
          />
        </Suspense>
      )}
    </span>
  )
}
