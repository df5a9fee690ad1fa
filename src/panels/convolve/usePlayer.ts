import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConvPlan } from '../../core/conv/setting'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { useMedia } from '../useMedia'
import { nextPlayer, type Player, type PlayerAct, standingAt, stepOf } from './player'
import { useClock } from './useClock'

/** The address follows a playing picture so often, and any other act at once. */
const WRITE_EVERY_MS = 125

interface PlayerInHand {
  readonly player: Player
  /** What is drawn: where motion is unwelcome, whole cells only. */
  readonly position: number
  readonly act: (act: PlayerAct) => void
}

/** The player of a plan, where the address has it; a step or a loop from elsewhere is followed. */
export function usePlayer(plan: ConvPlan): PlayerInHand {
  const store = useStore()
  const macRate = useApp((state) => state.choice.macRate)
  const [player, setPlayer] = useState(() => {
    const { step, loop } = store.getState().choice
    return { ...standingAt(step), isLooping: loop === 'on' }
  })
  const act = useCallback(
    (next: PlayerAct) => setPlayer((before) => nextPlayer(plan, before, next)),
    [plan],
  )
  useClock(player.isPlaying, (seconds) => act({ type: 'tick', seconds, macRate }))

  const written = useRef(stepOf(player.position))
  const writtenAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const step = stepOf(player.position)
    // A step from elsewhere that is not yet followed must not be written over.
    if (step === written.current || store.getState().choice.step !== written.current) return
    const now = performance.now()
    if (player.isPlaying && now - writtenAt.current < WRITE_EVERY_MS) return
    writtenAt.current = now
    written.current = step
    choose(store, { step })
  }, [player, store])
  const looped = useRef(player.isLooping)
  useEffect(() => {
    if (player.isLooping === looped.current) return
    looped.current = player.isLooping
    choose(store, { loop: player.isLooping ? 'on' : 'off' })
  }, [player.isLooping, store])
  // Listened to and not drawn from: each written step would draw the whole page once more.
  useEffect(() => {
    const follow = () => {
      const { step: asked, loop } = store.getState().choice
      const isLooping = loop === 'on'
      if (isLooping !== looped.current) {
        looped.current = isLooping
        setPlayer((before) => ({ ...before, isLooping, restedSeconds: 0 }))
      }
      if (asked === written.current) return
      written.current = asked
      setPlayer((before) => ({ ...standingAt(asked), isLooping: before.isLooping }))
    }
    follow()
    return store.subscribe(follow)
  }, [store])

  const isCalm = useMedia('(prefers-reduced-motion: reduce)')
  const position = Math.min(plan.steps, player.position)
  return {
    player,
    position: player.isPlaying && isCalm ? Math.floor(position) : position,
    act,
  }
}
