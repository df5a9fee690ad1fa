export interface Turns {
  /** Asks for one more turn, of the newest state; resolves when all that was asked for is done. */
  ask(): Promise<void>
}

/**
 * Runs `work` one turn at a time. However many asks come during a turn, one more follows it: the
 * newest wins and nothing queues. `overtaken` lets a turn that waits for a device give way early.
 */
export function newestWins(work: (overtaken: () => boolean) => Promise<void>): Turns {
  let newest = 0
  let running: Promise<void> | null = null

  const turns = async () => {
    try {
      for (let ticket = 0; ticket !== newest; ) {
        ticket = newest
        await work(() => ticket !== newest)
      }
    } finally {
      newest = 0
      running = null
    }
  }

  return {
    ask() {
      newest += 1
      running ??= Promise.resolve().then(turns)
      return running
    },
  }
}
