import type { PlainTensor } from '../runtime/protocol'
import type { FrameSource } from '../runtime/sources/source'
import { createSlopeRotation, SLOPE_RUNS, slopeMs } from './runLayers'
import type { ProgramLane } from './runProgram'
import type { RunTimes } from './runTimes'

/** The eye needs no more; a showing costs a frame of its own, and may take half of the time. */
const MAPS_EVERY_MS = 100

/** Maps of one frame, in the order their nodes were asked for. */
export type ShowMaps = (maps: readonly PlainTensor[]) => void

export interface MapsWish {
  readonly nodes: readonly string[]
  readonly show: ShowMaps
}

export interface BetweenParts {
  readonly programs: Pick<ProgramLane, 'loaded' | 'environment' | 'repeat' | 'tap'>
  readonly times: Pick<RunTimes, 'addLayers' | 'isWarm' | 'stepClock'>
  /** Whether anybody looks at the time of each layer. */
  wantsLayers(): boolean
  /** False once the program in use is another than the one that is wanted. */
  isCurrent(): boolean
  readonly now: () => number
  /** Something was measured that the page does not know yet. */
  onNews(): void
}

export interface Between {
  /** What nodes hold is shown from now on; `null` ends it. */
  watchMaps(wish: MapsWish | null): void
  /** One turn of what is measured outside frames, or null where nothing is due. */
  turn(source: FrameSource): Promise<void> | null
  reset(): void
}

/**
 * What happens after a frame's answer and before the next frame, and so in no frame's time: the
 * values that the reader looks at, and steps repeated where only that tells their time.
 */
export function createBetween(parts: BetweenParts): Between {
  const rotation = createSlopeRotation()
  let maps: MapsWish | null = null
  let mapsNotBefore = Number.NEGATIVE_INFINITY

  const showMaps = async (wish: MapsWish, source: FrameSource) => {
    const began = parts.now()
    const side = parts.programs.loaded?.wish.graph.input[0]
    if (side === undefined) return
    const grabbed = await source.grab(side)
    if (!grabbed.ok) return
    const values = await parts.programs.tap(grabbed.value.bitmap, wish.nodes)
    if (values.ok && maps === wish && parts.isCurrent()) wish.show(values.value)
    const endedAt = parts.now()
    mapsNotBefore = endedAt + Math.max(MAPS_EVERY_MS, endedAt - began)
  }

  const timeStep = async (output: string) => {
    const began = parts.now()
    const once = await parts.programs.repeat(output, SLOPE_RUNS[0])
    const many = once === null ? null : await parts.programs.repeat(output, SLOPE_RUNS[1])
    const endedAt = parts.now()
    rotation.took(endedAt - began, endedAt)
    if (once === null || many === null || !parts.isCurrent()) return
    const ms = slopeMs(once, many)
    parts.times.addLayers(endedAt, { clock: 'slope', steps: [{ output, ms }] })
    parts.onNews()
  }

  const dueStep = () => {
    const { programs, times } = parts
    if (!parts.wantsLayers() || !times.isWarm) return null
    if ((times.stepClock ?? programs.environment?.stepClock) !== 'slope') return null
    return rotation.due(programs.loaded?.report.steps ?? [], parts.now())
  }

  return {
    watchMaps(wish) {
      maps = wish
      mapsNotBefore = Number.NEGATIVE_INFINITY
    },
    turn(source) {
      if (maps && parts.now() >= mapsNotBefore) return showMaps(maps, source)
      const step = dueStep()
      return step ? timeStep(step.output) : null
    },
    reset: () => rotation.reset(),
  }
}
