import { ALL_N, type Question, type SweepRow, sweepRow } from './sweep'

/** The newest question is the one that counts; an older one is left where it is. */
export interface SweepAsk {
  readonly id: number
  readonly question: Question
}

export interface SweepSaid {
  readonly id: number
  readonly row: SweepRow
}

let newest = 0

/** Lets a newer question in. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

async function answer({ id, question }: SweepAsk): Promise<void> {
  newest = id
  for (const n of ALL_N) {
    await pause()
    if (newest !== id) return
    const said: SweepSaid = { id, row: sweepRow(question, n) }
    self.postMessage(said)
  }
}

self.addEventListener('message', ({ data }: MessageEvent<SweepAsk>) => void answer(data))
