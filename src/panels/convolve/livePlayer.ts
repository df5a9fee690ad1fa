import type { Moments } from '../../charts/conv/moments'
import { type ConvFrame, frameAt } from '../../core/conv/frame'
import type { ConvPlan } from '../../core/conv/setting'
import type { Player } from './player'

/** The player as it moves: what listens to it is drawn in the same frame. */
export interface LivePlayer {
  readonly now: () => Player
  /** `isDragged`: one of the many steps a drag or a key held down goes through. */
  readonly set: (next: Player, isDragged?: boolean) => void
  readonly subscribe: (onMoved: (isDragged: boolean) => void) => () => void
}

export function livePlayer(start: Player): LivePlayer {
  let player = start
  const listeners = new Set<(isDragged: boolean) => void>()
  return {
    now: () => player,
    set(next, isDragged = false) {
      if (next === player) return
      player = next
      for (const listener of listeners) listener(isDragged)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * A plan's frames as the player goes through them. A position beyond a smaller plan's end counts as
 * its end; where motion is unwelcome, a playing picture goes by whole cells.
 */
export function momentsOf(live: LivePlayer, plan: ConvPlan, isCalm: boolean): Moments {
  let frame: ConvFrame | null = null
  let asked = Number.NaN
  return {
    subscribe: live.subscribe,
    now() {
      const { position, isPlaying } = live.now()
      const at = Math.min(plan.steps, isPlaying && isCalm ? Math.floor(position) : position)
      if (frame && at === asked) return frame
      asked = at
      frame = frameAt(plan, at)
      return frame
    },
  }
}
