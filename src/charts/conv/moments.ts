import { useCallback, useSyncExternalStore } from 'react'
import { type ConvFrame, frameAt } from '../../core/conv/frame'
import { indexOf } from '../../core/conv/order'
import type { ConvPlan } from '../../core/conv/setting'

/** A picture's time while it moves: it is listened to by the parts that move, and by no others. */
export interface Moments {
  /** The same frame until the next one is told. */
  readonly now: () => ConvFrame
  readonly subscribe: (onMoved: () => void) => () => void
}

export const isMoving = (frame: ConvFrame | Moments): frame is Moments => 'subscribe' in frame

const nothing = () => undefined
const still = () => nothing

/**
 * What a part shows of the frame in hand. It draws again when `of` answers with another value, and
 * before the browser draws: what a store tells is never put off.
 */
export function useMoment<Part>(frame: ConvFrame | Moments, of: (frame: ConvFrame) => Part): Part {
  const now = useCallback(() => of(isMoving(frame) ? frame.now() : frame), [frame, of])
  return useSyncExternalStore(isMoving(frame) ? frame.subscribe : still, now)
}

/**
 * What stands still while one sheet of an output is made: all before it is done, nothing after it
 * is begun, and of the sheet itself everything is there, because what is not made yet lies under a
 * veil that moves. One frame for each sheet, the same object every time.
 */
export function posesOf(plan: ConvPlan): (frame: ConvFrame) => ConvFrame {
  const start = frameAt(plan, 0)
  const poses = plan.stages.map(({ output }, stage) =>
    Array.from({ length: output[2] }, (_, channel) => {
      const last = { stage, y: output[0] - 1, x: output[1] - 1, channel }
      return frameAt(plan, indexOf(plan, last) + 1)
    }),
  )
  return ({ cell }) => (cell ? poses[cell.stage]![cell.channel]! : start)
}

/** Remembers the last answer: the parts of a picture ask for the same of the same frame. */
export function lastOf<Asked, Answer>(of: (asked: Asked) => Answer): (asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | undefined
  return (asked) => {
    if (last?.asked !== asked) last = { asked, answer: of(asked) }
    return last.answer
  }
}
