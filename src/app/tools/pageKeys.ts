export type PageKey = 'help' | 'projector' | 'forward' | 'back'

/** Where letters are typed. */
const TYPED =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable]'
/** What moves by Page Up and Page Down itself, or holds the focus for good. */
const PAGED =
  'input, [role="slider"], [role="grid"], [role="listbox"], [role="menu"], [role="dialog"]'
/** Where keys go while nothing has the focus. */
const NOTHING = 'html, body, main'

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const STEPS: Readonly<Record<string, PageKey>> = {
  ...{ PageDown: 'forward', PageUp: 'back', ArrowRight: 'forward', ArrowLeft: 'back' },
}

/**
 * What a key asks of the page, pressed on a part of it; null where it is somebody else's. A clicker
 * sends Page Down and Page Up; the arrows step only where no control has the focus.
 */
export function pageKey(event: Pressed, on: Element, isProjected: boolean): PageKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (on.closest(`${TYPED}, [role="dialog"], [role="menu"]`)) return null
  if (event.key === '?') return 'help'
  if (event.shiftKey) return event.key.toLowerCase() === 'p' ? 'projector' : null
  if (!isProjected || on.closest(PAGED)) return null
  if (event.key.startsWith('Arrow') && !on.matches(NOTHING)) return null
  return STEPS[event.key] ?? null
}
