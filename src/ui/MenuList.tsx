import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { CheckIcon } from './icons'
import styles from './MenuList.module.css'

interface MenuListProps {
  readonly label: string
  readonly items: readonly { readonly id: string; readonly label: string }[]
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly onAction: (id: string) => void
  readonly onClose: () => void
  readonly selected?: string
}

export default function MenuList(props: MenuListProps) {
  const { label, items, trigger, onAction, onClose, selected } = props
  return (
    <Popover
      className={styles.popover ?? ''}
      aria-label={label}
      isOpen
      onOpenChange={(open) => open || onClose()}
      triggerRef={trigger}
      placement="bottom end"
      offset={4}
    >
      <Menu
        className={styles.menu ?? ''}
        aria-label={label}
        autoFocus="first"
        onAction={(key) => onAction(String(key))}
        onClose={onClose}
        {...(selected === undefined
          ? {}
          : { selectionMode: 'single' as const, selectedKeys: [selected] })}
      >
        {items.map((item) => (
          <MenuItem key={item.id} id={item.id} className={styles.item ?? ''} textValue={item.label}>
            <span className={styles.tick}>{item.id === selected && <CheckIcon />}</span>
            {item.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
