import type { StepTime } from '../protocol'
import type { StepTimer } from './stepTimer'

/** Steps of the clock that a sample should span, and the most frames it may take to get there. */
const STEPS_SPANNED = 8
const MOST_FRAMES = 16

/** One step of the program: what it took since its last sample, and ever. */
interface Account {
  ms: number
  frames: number
  allMs: number
  allFrames: number
}

/**
 * For ops that have ended when they return. A step's end is the next one's begin, so that what the
 * clock's own step cuts off one step it adds to another: the errors are none on average, and the
 * steps of a frame add up to the frame. One frame of a step shorter than the clock's is that step
 * or nothing, and a median of such values says nothing: its sample is the mean of a few frames.
 */
export function clockTimer(
  steps: readonly string[],
  clockStepMs: number,
  now: () => number = () => performance.now(),
): StepTimer {
  const accounts = steps.map((): Account => ({ ms: 0, frames: 0, allMs: 0, allFrames: 0 }))
  const spanMs = STEPS_SPANNED * clockStepMs
  let last = 0

  const sampleOf = (account: Account): number | undefined => {
    const { ms, frames, allMs, allFrames } = account
    // How many it takes is said by all frames but these, or a long one among them would end them.
    const wanted = allFrames === 0 ? 1 : Math.min(MOST_FRAMES, (spanMs * allFrames) / allMs)
    if (frames === 0 || frames < wanted) return undefined
    Object.assign(account, { ms: 0, frames: 0, allMs: allMs + ms, allFrames: allFrames + frames })
    return ms / frames
  }

  return {
    begin: () => {},
    before: (index) => {
      if (index === 0) last = now()
    },
    after: (index) => {
      const at = now()
      const account = accounts[index]!
      account.ms += at - last
      account.frames += 1
      last = at
    },
    end: () => ({
      clock: 'clock',
      steps: accounts.flatMap((account, index): readonly StepTime[] => {
        const ms = sampleOf(account)
        return ms === undefined ? [] : [{ output: steps[index]!, ms }]
      }),
    }),
    dispose: () => {},
  }
}
