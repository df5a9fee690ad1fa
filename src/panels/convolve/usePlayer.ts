import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Moments } from '../../charts/conv/moments'
import type { ConvPlan } from '../../core/conv/setting'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { useMedia } from '../useMedia'
import { type LivePlayer, livePlayer, momentsOf } from './livePlayer'
import { nextPlayer, type Player, type PlayerAct, standingAt, stepOf } from './player'
import { useClock } from './useClock'
import { useTold } from './useTold'

interface PlayerInHand {
  /** As words tell it, a little after the picture. */
  readonly player: Player
  /** What is drawn, at once. */
  readonly moments: Moments
  /** `isOnTheWay`: one of many that a key held down goes through. */
  readonly act: (act: PlayerAct, isOnTheWay?: boolean) => void
}

/** The player of a plan, where the address has it; a step or a loop from elsewhere is followed. */
export function usePlayer(plan: ConvPlan): PlayerInHand {
  const store = useStore()
  const macRate = useApp((state) => state.choice.macRate)
  const [live] = useState((): LivePlayer => {
    const { step, loop } = store.getState().choice
    return livePlayer({ ...standingAt(step), isLooping: loop === 'on' })
  })
  const player = useTold(live)
  const act = useCallback(
    (next: PlayerAct, isOnTheWay = next.type === 'seek') =>
      live.set(nextPlayer(plan, live.now(), next), isOnTheWay),
    [plan, live],
  )
  useClock(player.isPlaying, (seconds) => act({ type: 'tick', seconds, macRate }))

  const written = useRef(stepOf(player.position))
  useEffect(() => {
    const step = stepOf(player.position)
    // A step from elsewhere that is not yet followed must not be written over.
    if (step === written.current || store.getState().choice.step !== written.current) return
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
        live.set({ ...live.now(), isLooping, restedSeconds: 0 })
      }
      if (asked === written.current) return
      written.current = asked
      live.set({ ...standingAt(asked), isLooping: live.now().isLooping })
    }
    follow()
    return store.subscribe(follow)
  }, [store, live])

  const isCalm = useMedia('(prefers-reduced-motion: reduce)')
  const moments = useMemo(() => momentsOf(live, plan, isCalm), [live, plan, isCalm])
  return { player, moments, act }
}
