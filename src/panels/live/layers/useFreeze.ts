import { useState } from 'react'
import type { StepInfo } from '../../../runtime/protocol'
import type { LayerFrame } from '../../../state/runLayers'
import type { Timings } from '../../../state/runStats'
import { firstWhole, type WholeMeans } from './moments'

/** `summed`: up to the moment in hand. `latest`: each step's last value by then, alone. */
export type FrozenFigures = 'summed' | 'latest'

/** The last seconds as they were when the reader stopped them. */
export interface Frozen {
  /** Of the program they are of; another program's rows have nothing to do with them. */
  readonly steps: readonly StepInfo[]
  readonly frames: readonly LayerFrame[]
  readonly timings: Timings | null
  readonly means: WholeMeans | null
  /** The first frame by which every step had been timed. */
  readonly first: number
  readonly place: number
  readonly shown: FrozenFigures
}

export interface Freeze {
  readonly frozen: Frozen | null
  /** Stops at what there is now. */
  begin(frames: readonly LayerFrame[], timings: Timings | null, means: WholeMeans | null): void
  end(): void
  move(place: number): void
  show(shown: FrozenFigures): void
}

/** Figures that stand still until the reader lets them go on, or another program runs. */
export function useFreeze(steps: readonly StepInfo[]): Freeze {
  const [kept, setKept] = useState<Frozen | null>(null)
  const frozen = kept?.steps === steps ? kept : null
  const set = (part: Partial<Frozen>) => setKept((now) => now && { ...now, ...part })
  return {
    frozen,
    begin(live, timings, means) {
      const frames = [...live]
      const outputs = steps.filter(({ how }) => how !== 'none').map(({ output }) => output)
      setKept({
        steps,
        frames,
        timings,
        means,
        first: firstWhole(frames, outputs),
        place: frames.length - 1,
        shown: 'summed',
      })
    },
    end: () => setKept(null),
    move: (place) => set({ place, shown: 'latest' }),
    show: (shown) => set({ shown }),
  }
}
