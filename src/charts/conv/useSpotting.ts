import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { Spot } from '../../core/conv/setting'
import type { ConvPictureProps } from './pictureProps'
import { outputOf } from './rove'
import { isSameSpot } from './shade'

type Spotting = Pick<ConvPictureProps, 'width' | 'spot' | 'onSpot' | 'onJump'>

/**
 * Pointers over a picture, found by geometry: one set of handlers for the whole svg. Hovering
 * passes, a press stays, a second press on an output's value jumps to it; a finger that scrolls
 * the page presses nothing.
 */
export function useSpotting(
  { width, spot, onSpot, onJump }: Spotting,
  pick: (x: number, y: number) => Spot | null,
  onPress?: (spot: Spot | null) => void,
) {
  const hovered = useRef<Spot | null>(null)
  const pressed = useRef<Spot | null>(null)
  // Let go of, a value is pressed for the first time again.
  useEffect(() => {
    if (!spot) pressed.current = null
  }, [spot])
  if (!onSpot) return {}

  const under = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    if (box.width === 0) return null
    const scale = width / box.width
    return pick((event.clientX - box.left) * scale, (event.clientY - box.top) * scale)
  }
  const hover = (next: Spot | null) => {
    if (isSameSpot(next, hovered.current)) return
    hovered.current = next
    onSpot(next, 'hover')
  }
  return {
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (event.pointerType !== 'touch') hover(under(event))
    },
    onPointerLeave: () => hover(null),
    onClick: (event: MouseEvent<SVGSVGElement>) => {
      const next = under(event)
      const isAgain = next !== null && isSameSpot(next, pressed.current) && isSameSpot(next, spot)
      pressed.current = next
      const cell = next && outputOf(next)
      if (isAgain && cell && onJump) return onJump(cell)
      onSpot(next, 'press')
      onPress?.(next)
    },
  }
}
