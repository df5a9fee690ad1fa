/** A drag over α asks for this many milliseconds of rest before its last value is compiled. */
export const SETTLE_MS = 200
/** So long a network waits for its official weights before it is compiled with seeded ones. */
export const LOOK_MS = 1000

export interface Settling {
  readonly isSettled: boolean
  /** The choice has moved: its last value counts once it has stood still. */
  stir(): void
  /** The choice stands as it is: only the look for weights is waited for. */
  begin(): void
  /** What the shelf of weights says has changed; while the choice moves that waits. */
  nudge(): void
  stop(): void
}

/**
 * When a network is compiled: once its settings have come to rest and the look for its weights has
 * ended, so that it is compiled once and with the weights it keeps.
 */
export function createSettling(
  later: (ms: number, callback: () => void) => () => void,
  isLooking: () => boolean,
  onSettled: () => void,
): Settling {
  let stage: 'settled' | 'moving' | 'looking' = 'settled'
  let hasWaited = false
  let cancel = () => {}

  const settle = () => {
    cancel()
    stage = 'settled'
    onSettled()
  }

  const look = () => {
    if (!isLooking() || hasWaited) return settle()
    if (stage === 'looking') return
    stage = 'looking'
    cancel = later(LOOK_MS, () => {
      hasWaited = true
      settle()
    })
  }

  const restart = (next: typeof stage) => {
    cancel()
    stage = next
    hasWaited = false
  }

  return {
    get isSettled() {
      return stage === 'settled'
    },
    stir() {
      restart('moving')
      cancel = later(SETTLE_MS, look)
    },
    begin() {
      restart('settled')
      look()
    },
    nudge() {
      if (stage !== 'moving') look()
    },
    stop: () => restart('settled'),
  }
}
