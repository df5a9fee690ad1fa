import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SpotSource } from '../../charts/conv/pictureProps'
import { isSameSpot } from '../../charts/conv/shade'
import { type Lit, litBy } from '../../core/conv/lit'
import { holdsSpot } from '../../core/conv/place'
import type { ConvPlan, Spot } from '../../core/conv/setting'
import { parseSpot, printSpot } from '../../core/conv/spotText'
import { choose } from '../../state/store'
import { useStore } from '../../state/useApp'

interface PointedAt {
  readonly spot: Spot | null
  /** Stays when the pointer goes on. */
  readonly isPinned: boolean
}

const NOTHING: PointedAt = { spot: null, isPinned: false }

/** What is pointed at after a spot was reached, or left, in some way. */
function nextPointed(before: PointedAt, spot: Spot | null, how: SpotSource): PointedAt {
  switch (how) {
    case 'hover':
      return before.isPinned ? before : { spot, isPinned: false }
    case 'key':
      return { spot, isPinned: before.isPinned && spot !== null }
    case 'press':
      if (!spot) return NOTHING
      return { spot, isPinned: !(before.isPinned && isSameSpot(spot, before.spot)) }
  }
}

interface SpotInHand extends PointedAt {
  readonly lit: Lit | null
  readonly onSpot: (spot: Spot | null, how: SpotSource) => void
  readonly pin: (spot: Spot | null) => void
  readonly letGo: () => void
}

/**
 * The value the reader points at or has pinned, and what hangs together with it. Once the picture
 * plays, only what is pinned stays, and the cell in hand has the word again. The address keeps what
 * is pinned.
 */
export function useSpot(plan: ConvPlan, isPlaying: boolean): SpotInHand {
  const [pointed, setPointed] = usePointed()
  useEffect(() => {
    if (isPlaying) setPointed((before) => (before.isPinned ? before : NOTHING))
  }, [isPlaying, setPointed])
  const spot = pointed.spot && holdsSpot(plan, pointed.spot) ? pointed.spot : null
  const lit = useMemo(() => (spot ? litBy(plan, spot) : null), [plan, spot])
  const onSpot = useCallback(
    (next: Spot | null, how: SpotSource) => setPointed((before) => nextPointed(before, next, how)),
    [setPointed],
  )
  const pin = useCallback(
    (next: Spot | null) => setPointed(next ? { spot: next, isPinned: true } : NOTHING),
    [setPointed],
  )
  const letGo = useCallback(() => setPointed(NOTHING), [setPointed])
  return { spot, isPinned: pointed.isPinned && spot !== null, lit, onSpot, pin, letGo }
}

const pinnedAs = (text: string): PointedAt => {
  const spot = parseSpot(text)
  return spot ? { spot, isPinned: true } : NOTHING
}

/** What is pointed at; its pin is written to the address, and followed from there. */
function usePointed() {
  const store = useStore()
  const [pointed, setPointed] = useState(() => pinnedAs(store.getState().choice.pinned))
  const pinned = pointed.isPinned ? printSpot(pointed.spot) : ''
  const written = useRef(pinned)
  useEffect(() => {
    if (pinned === written.current) return
    written.current = pinned
    choose(store, { pinned })
  }, [pinned, store])
  useEffect(() => {
    const follow = () => {
      const asked = store.getState().choice.pinned
      if (asked === written.current) return
      written.current = asked
      setPointed(pinnedAs(asked))
    }
    follow()
    return store.subscribe(follow)
  }, [store])
  return [pointed, setPointed] as const
}
