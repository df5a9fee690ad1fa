import { useEffect, useRef, useState } from 'react'
import type { Pointing } from '../../../lessons/lesson'
import { useApp } from '../../../state/useApp'

/** Frames the part of the page a lesson speaks of; true while it is there to be seen. */
export function usePointed(point: Pointing | undefined, turn: number): boolean {
  const view = useApp(({ choice }) => choice.view)
  const part = useApp(({ choice }) => (typeof point === 'function' ? point(choice) : point))
  const lastTurn = useRef<number>(undefined)
  const [isFound, setFound] = useState(false)
  // Another view or another turn of the lesson draws another page, and the search begins anew.
  useEffect(() => {
    const main = document.getElementById('main')
    setFound(false)
    // Where the same step moves on to another part, the reader sees which way it went.
    const motion = lastTurn.current === turn && !wantsStill() ? 'smooth' : 'instant'
    lastTurn.current = turn
    if (!part || !main) return
    let pointed: Element | null = null
    let letGo = () => {}
    const look = () => {
      pointed = main.querySelector(`[data-piece~="${CSS.escape(part)}"]`)
      if (!pointed) return
      observer.disconnect()
      pointed.setAttribute('data-pointed', '')
      letGo = keepInSight(pointed, main, motion)
      setFound(true)
    }
    const observer = new MutationObserver(look)
    observer.observe(main, { childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      letGo()
      pointed?.removeAttribute('data-pointed')
    }
  }, [part, view, turn])
  return isFound
}

/** Whether an element is higher than what its scroll margins leave of the window. */
function isTall(element: Element): boolean {
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(element)
  const room =
    innerHeight - Number.parseFloat(scrollMarginTop) - Number.parseFloat(scrollMarginBottom)
  return element.getBoundingClientRect().height > room
}

const wantsStill = () => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true

/** By these the reader takes the page in hand. */
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Brings an element into sight, and again while parts that come late push it away, until the
 * reader's own hand is on the page; and once more when it has been covered and is uncovered.
 */
function keepInSight(pointed: Element, main: Element, behavior: ScrollBehavior): () => void {
  const show = (behavior: ScrollBehavior) =>
    pointed.scrollIntoView?.({ block: isTall(pointed) ? 'start' : 'nearest', behavior })
  show(behavior)
  if (typeof ResizeObserver === 'undefined') return () => {}
  let isInHand = false
  let wasCovered = false
  const sizes = new ResizeObserver(() => {
    const isCovered = pointed.getClientRects().length === 0
    // A glide that is begun anew with each size would never arrive.
    if (!isCovered && (wasCovered || !isInHand)) show('instant')
    wasCovered = isCovered
  })
  sizes.observe(main)
  sizes.observe(pointed)
  const take = ({ type, target }: Event) => {
    // What is pressed or typed in the lesson is no hand on the page: its answer may grow parts.
    const isScroll = type === 'wheel' || type === 'touchmove'
    if (isScroll || !(target instanceof Element && target.closest('aside'))) isInHand = true
  }
  for (const hand of HANDS) addEventListener(hand, take, { capture: true, passive: true })
  return () => {
    sizes.disconnect()
    for (const hand of HANDS) removeEventListener(hand, take, { capture: true })
  }
}
