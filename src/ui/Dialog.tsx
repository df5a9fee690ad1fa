import { type ReactNode, Suspense } from 'react'
import { lazyAgain } from './lazyAgain'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot; closing needs none. */
  readonly actions?: ReactNode
}

/** Focus trap, overlay and scroll lock come only when a dialog first opens. */
const DialogOverlay = lazyAgain(() => import('./DialogOverlay'))

export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null
  return (
    <Suspense fallback={null}>
      <DialogOverlay {...props} />
    </Suspense>
  )
}
