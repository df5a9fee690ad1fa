/** What the keyboard does while the focus is in the view. */
export type KeyAct =
  | 'toggle'
  | 'back'
  | 'forward'
  | 'rowBack'
  | 'rowForward'
  | 'start'
  | 'end'
  | 'slower'
  | 'faster'
  | 'loop'
  | 'numbers'
  | 'letGo'

/** By `KeyboardEvent.key`; where a layout gives `<` and `>` with Shift they are rows too. */
const KEYS: Readonly<Record<string, KeyAct>> = {
  ' ': 'toggle',
  k: 'toggle',
  ',': 'back',
  '.': 'forward',
  '<': 'rowBack',
  '>': 'rowForward',
  Home: 'start',
  End: 'end',
  '[': 'slower',
  ']': 'faster',
  l: 'loop',
  n: 'numbers',
  Escape: 'letGo',
}

/** Where the platform's own keys work: letters are typed there and arrows move things. */
const OWN_KEYS = 'input:not([type="radio"]), select, textarea, [contenteditable], dialog'
/** What Space presses, and what Home and End walk. */
const PRESSED = 'button, a, summary, input, [role="tab"], [role="radio"], [role="button"]'
const MOVED = 'input, [role="tab"], [role="radio"], [role="slider"]'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key asks for when it is pressed on a part of the page; null where it is not ours. */
export function keyAct(event: Pressed, on: Element): KeyAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || on.closest(OWN_KEYS)) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const act = shifted(key, event) ?? KEYS[key] ?? null
  if (key === ' ' && on.closest(PRESSED)) return null
  if ((act === 'start' || act === 'end') && on.closest(MOVED)) return null
  return act
}

function shifted(key: string, { shiftKey, code }: Pressed): KeyAct | null {
  if (!shiftKey) return null
  if (key === ',' || code === 'Comma') return 'rowBack'
  if (key === '.' || code === 'Period') return 'rowForward'
  return null
}
