import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

const PLAYS_MS = 1600
/** The number beside the picture changes this often; the picture does in every frame. */
const TELLS_EVERY_MS = 120
/** A device that takes longer for a frame cannot glide; after so many of them it cuts. */
const SLOW_FRAME_MS = 45
const SLOW_FRAMES = 2
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

  const move = useCallback(
    (next: number) => picture.current?.style.setProperty('--t', String(next)),
    [],
  )

  const set = useCallback(
    (next: number) => {
      cancelAnimationFrame(frame.current)
      move(next)
      setT(next)
    },
    [move],
  )

  const play = useCallback(() => {
    if (wantsStill()) return set(1)
    const began = performance.now() + WAITS_MS
    let toldAt = began
    let before = began
    let slow = 0
    const turn = (now: number) => {
      if (now - before > SLOW_FRAME_MS) slow += 1
      before = Math.max(began, now)
      const isOver = slow >= SLOW_FRAMES
      const passed = isOver ? 1 : Math.min(1, Math.max(0, (now - began) / PLAYS_MS))
      if (now >= began) move(eased(passed))
      if (passed === 1 || now - toldAt > TELLS_EVERY_MS) {
        toldAt = now
        setT(eased(passed))
      }
      if (passed < 1) frame.current = requestAnimationFrame(turn)
    }
    set(0)
    frame.current = requestAnimationFrame(turn)
  }, [move, set])

  // Before the first picture is painted, which would otherwise show the end.
  useLayoutEffect(() => {
    play()
    return () => cancelAnimationFrame(frame.current)
  }, [play])

  return { t, picture, play, set }
}
