import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { fitView, held, showing, startView, type View, zoomed } from './graphView'

interface Size {
  readonly width: number
  readonly height: number
}

/** A pointer that has moved less has pressed, not dragged. */
const SLACK = 5
export const ZOOM_STEP = 1.3

/**
 * Moving and enlarging a drawing in a window on it. The view goes to the drawing's style and not
 * through React, so that a hand is followed at once however much is drawn.
 */
export function useGraphView(drawing: Size, room: Size, start: string) {
  const window_ = useRef<HTMLDivElement>(null)
  const sheet = useRef<SVGSVGElement>(null)
  const view = useRef<View>(startView(drawing, room))
  const pointers = useRef(new Map<number, { x: number; y: number }>())
  const isDragging = useRef(false)
  const sizes = useRef({ drawing, room })
  const started = useRef('')

  const show = useCallback((next: View) => {
    view.current = next
    const { drawing, room } = sizes.current
    const [svg, box] = [sheet.current, window_.current]
    if (svg) svg.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.scale})`
    if (!box) return
    const overflows =
      drawing.height * next.scale > room.height + 1 || drawing.width * next.scale > room.width + 1
    box.dataset.overflows = String(overflows)
  }, [])

  useLayoutEffect(() => {
    sizes.current = { drawing, room }
    const isNew = started.current !== start
    started.current = start
    show(isNew ? startView(drawing, room) : held(view.current, drawing, room))
  }, [drawing, room, start, show])

  const zoomBy = useCallback(
    (factor: number, at?: { x: number; y: number }) => {
      const { drawing, room } = sizes.current
      const middle = { x: room.width / 2, y: room.height / 2 }
      show(zoomed(view.current, factor, at ?? middle, drawing, room))
    },
    [show],
  )
  const fit = useCallback(() => show(fitView(sizes.current.drawing, sizes.current.room)), [show])
  const bring = useCallback(
    (box: Size & { x: number; y: number }) =>
      show(showing(view.current, box, sizes.current.drawing, sizes.current.room)),
    [show],
  )

  useEffect(() => {
    const box = window_.current
    if (!box) return
    // React's own wheel listener may not keep the browser from zooming the page.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const rect = box.getBoundingClientRect()
      const at = { x: event.clientX - rect.left, y: event.clientY - rect.top }
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      zoomBy(Math.exp(-Math.max(-60, Math.min(60, event.deltaY * pixels)) * 0.006), at)
    }
    box.addEventListener('wheel', wheel, { passive: false })
    return () => box.removeEventListener('wheel', wheel)
  }, [zoomBy])

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    if (pointers.current.size === 0) isDragging.current = false
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }
  const onPointerEnd = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId)
    const box = window_.current
    if (!before || !box) return
    // It was let go outside before a drag had begun.
    if (event.buttons === 0) return onPointerEnd(event)
    const now = { x: event.clientX, y: event.clientY }
    const [dx, dy] = [now.x - before.x, now.y - before.y]
    if (!isDragging.current && Math.hypot(dx, dy) < SLACK) return
    if (!isDragging.current) {
      isDragging.current = true
      box.setPointerCapture?.(event.pointerId)
    }
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
    pointers.current.set(event.pointerId, now)
    const { drawing, room } = sizes.current
    if (other) {
      const [far, near] = [apart(now, other), apart(before, other)]
      const rect = box.getBoundingClientRect()
      const at = { x: (now.x + other.x) / 2 - rect.left, y: (now.y + other.y) / 2 - rect.top }
      const { x, y, scale } = view.current
      const moved = { scale, x: x + dx / 2, y: y + dy / 2 }
      show(zoomed(moved, near > 0 ? far / near : 1, at, drawing, room))
      return
    }
    const { x, y, scale } = view.current
    const next = held({ scale, x: x + dx, y: y + dy }, drawing, room)
    show(next)
    // A finger that has come to the drawing's end goes on with the page.
    const rest = y + dy - next.y
    if (event.pointerType === 'touch' && Math.abs(rest) > 0.5) window.scrollBy(0, -rest)
  }
  return {
    window: window_,
    sheet,
    zoomBy,
    fit,
    bring,
    /** Whether the press that ends now moved the drawing. */
    hasDragged: () => isDragging.current,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: onPointerEnd,
      onPointerCancel: onPointerEnd,
    },
  }
}

const apart = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y)
