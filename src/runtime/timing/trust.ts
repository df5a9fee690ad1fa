/** Rounds in a row that must talk nonsense before a timer is believed no more. */
const ROUNDS = 3
/** Steps cannot take longer than the frame they are part of; a slow frame may have come between. */
const MOST_OF_FRAME = 3

/**
 * Whether a GPU's timer can be believed. A round is over when every step has been timed; a round
 * of nothing but zeros, or one that adds up to more than three frames, speaks against it.
 */
export function createTrust(steps: number) {
  const latest = new Map<number, number>()
  let frameMs = 0
  let frames = 0
  let against = 0

  return {
    add(step: number, ms: number): void {
      latest.set(step, ms)
      if (latest.size < steps) return
      const sum = [...latest.values()].reduce((total, one) => total + one, 0)
      const isNonsense = sum <= 0 || (frames > 0 && sum > MOST_OF_FRAME * (frameMs / frames))
      against = isNonsense ? against + 1 : 0
      latest.clear()
      frameMs = 0
      frames = 0
    },
    frame(ms: number): void {
      frameMs += ms
      frames += 1
    },
    isLost: (): boolean => against >= ROUNDS,
  }
}
