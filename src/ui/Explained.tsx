import { type ReactNode, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import styles from './Explained.module.css'

interface ExplainedProps {
  /** The words in the running text that can be asked about. */
  readonly children: ReactNode
  /** Names what opens; spoken only. */
  readonly label: string
  /** What opens beside the words; `close` shuts it, as Esc does. */
  readonly explain: (close: () => void) => ReactNode
}

/** Words in a text that open what is to be said of them, by touch, mouse or keyboard alike. */
export function Explained({ children, label, explain }: ExplainedProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={trigger}
        className={styles.words ?? ''}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {children}
      </Button>
      <Popover
        className={styles.popover ?? ''}
        isOpen={isOpen}
        onOpenChange={setOpen}
        triggerRef={trigger}
        placement="bottom start"
        offset={4}
      >
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          {explain(() => setOpen(false))}
        </Dialog>
      </Popover>
    </>
  )
}
