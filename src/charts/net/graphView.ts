import { LEGIBLE } from './graphColumns'

/** How a drawing is seen: its scale, and where its left upper corner stands in the window. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const LARGEST = 3
/** Kept free around a box that is brought into sight. */
const EDGE = 24

/** The scale at which all of a drawing is seen; never above its own size. */
export const fitScale = (drawing: Size, room: Size) =>
  Math.min(1, room.width / drawing.width, room.height / drawing.height)

/** All of it, in the middle. */
export const fitView = (drawing: Size, room: Size): View =>
  held({ scale: fitScale(drawing, room), x: 0, y: 0 }, drawing, room)

/** All of it where its words can then be read; else its beginning, as wide as there is room. */
export function startView(drawing: Size, room: Size): View {
  const whole = fitScale(drawing, room)
  const wide = Math.min(1, Math.max(LEGIBLE, room.width / drawing.width))
  return held({ scale: whole >= LEGIBLE ? whole : wide, x: 0, y: 0 }, drawing, room)
}

/** A view that shows no emptiness: what is smaller than the window stands in its middle. */
export function held(view: View, drawing: Size, room: Size): View {
  const axis = (offset: number, size: number, seen: number) =>
    size <= seen ? (seen - size) / 2 : Math.min(0, Math.max(seen - size, offset))
  return {
    scale: view.scale,
    x: axis(view.x, drawing.width * view.scale, room.width),
    y: axis(view.y, drawing.height * view.scale, room.height),
  }
}

/** Larger or smaller by a factor; the drawing's place under `at` stays there. */
export function zoomed(
  view: View,
  factor: number,
  at: { x: number; y: number },
  drawing: Size,
  room: Size,
): View {
  const smallest = Math.min(0.25, fitScale(drawing, room))
  const scale = Math.min(LARGEST, Math.max(smallest, view.scale * factor))
  const by = scale / view.scale
  const moved = { scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by }
  return held(moved, drawing, room)
}

/** The least move that brings a box into sight. */
export function showing(
  view: View,
  box: Size & { readonly x: number; readonly y: number },
  drawing: Size,
  room: Size,
): View {
  const axis = (offset: number, start: number, size: number, seen: number) => {
    const [from, to] = [start * view.scale + offset, (start + size) * view.scale + offset]
    if (from < EDGE) return offset + EDGE - from
    return to > seen - EDGE ? offset - (to - seen + EDGE) : offset
  }
  const moved = {
    scale: view.scale,
    x: axis(view.x, box.x, box.width, room.width),
    y: axis(view.y, box.y, box.height, room.height),
  }
  return held(moved, drawing, room)
}
