import { frameAt, macsAt, positionAtMacs } from '../../core/conv/frame'
import type { ConvPlan } from '../../core/conv/setting'

/** Where the animation stands; the position is real while it moves, whole where it is set. */
export interface Player {
  readonly position: number
  readonly isPlaying: boolean
  /** Plays the cell in hand again and again. */
  readonly isLooping: boolean
  /** How long a looped cell has shown its total. */
  readonly restedSeconds: number
}

export type PlayerAct =
  | { readonly type: 'play' | 'pause' | 'toggle' | 'loop' }
  /** A seek goes on playing from there; a jump stands still. */
  | { readonly type: 'seek' | 'jump'; readonly position: number }
  /** Whole cells; what is half done counts as a step on the way. */
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'row'; readonly by: 1 | -1 }
  | { readonly type: 'tick'; readonly seconds: number; readonly macRate: number }

/** A total stands for so long before its cell is looped, or nobody would read it. */
export const LOOP_REST_SECONDS = 0.8

/** Just inside a cell: it is in hand and none of its products is done. */
const AT_FIRST = 1e-6

export const standingAt = (position: number): Player => ({
  position,
  isPlaying: false,
  isLooping: false,
  restedSeconds: 0,
})

/** The cells that are begun: the number of the one in hand, and what the address keeps. */
export const stepOf = (position: number) => Math.ceil(position)

const clamp = (plan: ConvPlan, position: number) => Math.min(plan.steps, Math.max(0, position))

/** The player after an act. A position beyond a smaller plan's end counts as its end. */
export function nextPlayer(plan: ConvPlan, before: Player, act: PlayerAct): Player {
  const position = clamp(plan, before.position)
  const standAt = (place: number): Player => ({
    ...before,
    position: clamp(plan, place),
    restedSeconds: 0,
  })
  switch (act.type) {
    case 'play':
      return { ...standAt(playFrom(plan, position, before.isLooping)), isPlaying: true }
    case 'pause':
      return { ...before, position, isPlaying: false }
    case 'toggle':
      return nextPlayer(plan, before, { type: before.isPlaying ? 'pause' : 'play' })
    case 'loop':
      return { ...before, isLooping: !before.isLooping, restedSeconds: 0 }
    case 'seek':
      return standAt(act.position)
    case 'jump':
      return { ...standAt(act.position), isPlaying: false }
    case 'step':
      return { ...standAt(stepped(position, act.by)), isPlaying: false }
    case 'row':
      return { ...standAt(rowFrom(plan, position, act.by)), isPlaying: false }
    case 'tick':
      if (!before.isPlaying) return before
      return before.isLooping
        ? loop(plan, { ...before, position }, act.seconds, act.macRate)
        : advance(plan, { ...before, position }, act.seconds, act.macRate)
  }
}

const stepped = (position: number, by: 1 | -1) =>
  by > 0 ? Math.floor(position) + 1 : Math.ceil(position) - 1

/** At the end it begins anew; a looped cell that is whole begins anew at once. */
function playFrom(plan: ConvPlan, position: number, isLooping: boolean): number {
  if (isLooping) return Number.isInteger(position) ? beginning(position) : position
  return position >= plan.steps ? 0 : position
}

const beginning = (position: number) => Math.max(0, stepOf(position) - 1) + AT_FIRST

/** The same column one row on, in the map that is being made. */
function rowFrom(plan: ConvPlan, position: number, by: 1 | -1): number {
  const stage = frameAt(plan, position).cell?.stage ?? 0
  const width = plan.stages[stage]?.output[1] ?? 1
  return (by > 0 ? Math.floor(position) : Math.ceil(position)) + by * width
}

function advance(plan: ConvPlan, before: Player, seconds: number, macRate: number): Player {
  const position = positionAtMacs(plan, macsAt(plan, before.position) + seconds * macRate)
  return { ...before, position, isPlaying: position < plan.steps }
}

function loop(plan: ConvPlan, before: Player, seconds: number, macRate: number): Player {
  const end = Math.max(1, stepOf(before.position))
  if (before.position < end) {
    const moved = positionAtMacs(plan, macsAt(plan, before.position) + seconds * macRate)
    return { ...before, position: Math.min(end, moved), restedSeconds: 0 }
  }
  const restedSeconds = before.restedSeconds + seconds
  if (restedSeconds < LOOP_REST_SECONDS) return { ...before, restedSeconds }
  return { ...before, position: beginning(end), restedSeconds: 0 }
}
