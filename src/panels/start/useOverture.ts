import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

const PLAYS_MS = 1600
/** The eye first has to see what is taken apart. */
const WAITS_MS = 350

const eased = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2)

const wantsStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

export interface OvertureTime {
  /** From 0, one layer, to 1, its two stages. */
  readonly t: number
  readonly picture: RefObject<SVGSVGElement | null>
  readonly play: () => void
  readonly set: (t: number) => void
}

/**
 * The overture's time: it runs once by itself, and is over at once where motion is unwanted. The
 * picture takes it as a property of its style; the words beside it follow.
 */
export function useOverture(): OvertureTime {
  const picture = useRef<SVGSVGElement>(null)
  const frame = useRef(0)
  const [t, setT] = useState(() => (wantsStill() ? 1 : 0))

  const show = useCallback((next: number) => {
    picture.current?.style.setProperty('--t', String(next))
    setT(next)
  }, [])

  const set = useCallback(
    (next: number) => {
      cancelAnimationFrame(frame.current)
      show(next)
    },
    [show],
  )

  const play = useCallback(() => {
    if (wantsStill()) return set(1)
    const began = performance.now() + WAITS_MS
    const turn = (now: number) => {
      const passed = Math.min(1, Math.max(0, (now - began) / PLAYS_MS))
      show(eased(passed))
      if (passed < 1) frame.current = requestAnimationFrame(turn)
    }
    set(0)
    frame.current = requestAnimationFrame(turn)
  }, [show, set])

  // Before the first picture is painted, which would otherwise show the end.
  useLayoutEffect(() => {
    play()
    return () => cancelAnimationFrame(frame.current)
  }, [play])

  return { t, picture, play, set }
}
