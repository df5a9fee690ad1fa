import { startTransition, useEffect, useRef, useState } from 'react'
import type { LivePlayer } from './livePlayer'
import type { Player } from './player'

/** Nobody reads more sums a second. */
const TELL_EVERY_MS = 250
/** Of the time a picture plays, its words take no more than one part in so many. */
const SHARE = 8
/** A drag or a key held down passes many steps; words wait for the one it rests on. */
const REST_MS = 120

/**
 * The player as the words tell it. The picture goes ahead: a step is told a turn later, a drag or
 * a key held down where it rests, a playing picture four times a second, or as seldom as leaves it
 * the time to move. Play and pause themselves are told at once.
 */
export function useTold(live: LivePlayer): Player {
  const [told, setTold] = useState(live.now)
  const began = useRef(Number.NEGATIVE_INFINITY)
  const tookMs = useRef(0)
  useEffect(() => {
    if (told === live.now()) tookMs.current = performance.now() - began.current
  }, [told, live])
  useEffect(() => {
    let before = live.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(timer)
      timer = undefined
      began.current = performance.now()
      setTold(live.now())
    }
    const onMoved = (isDragged: boolean) => {
      const player = live.now()
      const { isPlaying, isLooping } = before
      before = player
      if (player.isPlaying !== isPlaying || player.isLooping !== isLooping) return tell()
      if (player.isPlaying) {
        // Not in a transition: the moving picture would interrupt it again and again.
        const pause = Math.max(TELL_EVERY_MS, SHARE * tookMs.current)
        timer ??= setTimeout(tell, Math.max(0, began.current + pause - performance.now()))
        return
      }
      clearTimeout(timer)
      // Even to begin with words takes time: after an input, browsers draw before a timer runs.
      timer = isDragged ? setTimeout(tell, REST_MS) : setTimeout(() => startTransition(tell))
    }
    const unsubscribe = live.subscribe(onMoved)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [live])
  return told
}
