import type { StepTimer } from './stepTimer'

/**
 * For ops that have ended when they return. A step's end is the next one's begin, so that what the
 * clock's step cuts off one step it adds to another: over many frames the errors are none on
 * average, and the steps of a frame add up to the frame.
 */
export function clockTimer(
  steps: readonly string[],
  now: () => number = () => performance.now(),
): StepTimer {
  const times = new Float64Array(steps.length)
  let last = 0
  return {
    begin: () => times.fill(0),
    before: (index) => {
      if (index === 0) last = now()
    },
    after: (index) => {
      const at = now()
      times[index] = at - last
      last = at
    },
    end: () => ({
      clock: 'clock',
      steps: steps.map((output, index) => ({ output, ms: times[index]! })),
    }),
    dispose: () => {},
  }
}
