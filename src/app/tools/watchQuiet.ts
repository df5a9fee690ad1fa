/** So long after the last movement a room looks at the picture and not at the controls. */
export const QUIET_MS = 4000

const STIRS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin', 'scroll'] as const

/** Marks the page quiet while nothing is moved on it; style sheets let the controls fade then. */
export function watchQuiet(root: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stir = () => {
    delete root.dataset.quiet
    clearTimeout(timer)
    timer = setTimeout(() => {
      root.dataset.quiet = 'on'
    }, QUIET_MS)
  }
  const how = { capture: true, passive: true } as const
  for (const name of STIRS) document.addEventListener(name, stir, how)
  stir()
  return () => {
    clearTimeout(timer)
    delete root.dataset.quiet
    for (const name of STIRS) document.removeEventListener(name, stir, how)
  }
}
