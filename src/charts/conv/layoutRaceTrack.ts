import { scaleLinear } from 'd3'

export interface RaceLane {
  readonly key: string
  /** Parts of the lane in the order they are run, each with the whole length it has. */
  readonly parts: readonly { readonly key: string; readonly length: number }[]
}

const LABEL = 26
const BAR = 26
const GAP = 14

/**
 * Lanes on one axis, from 0 to the longest of them. Each part is drawn as far as `done` reaches;
 * a lane's finish is where its last part ends, and `isFinished` whether it has come there.
 */
export function layoutRaceTrack(lanes: readonly RaceLane[], done: number, width: number) {
  const lengthOf = (lane: RaceLane) => lane.parts.reduce((sum, part) => sum + part.length, 0)
  const x = scaleLinear([0, Math.max(1, ...lanes.map(lengthOf))], [0, width])
  return {
    height: lanes.length * (LABEL + BAR) + (lanes.length - 1) * GAP,
    barHeight: BAR,
    width,
    lanes: lanes.map((lane, index) => {
      const y = index * (LABEL + BAR + GAP) + LABEL
      const length = lengthOf(lane)
      let start = 0
      const parts = lane.parts.map((part) => {
        const from = start
        start += part.length
        const reached = Math.min(start, Math.max(from, done))
        return { key: part.key, x: x(from), width: x(reached) - x(from), end: x(start) }
      })
      return {
        key: lane.key,
        labelY: y - 10,
        y,
        parts,
        finishX: x(length),
        isFinished: done >= length,
      }
    }),
  }
}
