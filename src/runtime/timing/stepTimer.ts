import type { StepTimes } from '../protocol'
import type { StepWatch } from './stepWatch'

/** Times the steps of one program while its frames run. */
export interface StepTimer extends StepWatch {
  /** Before a frame whose steps are to be timed. */
  begin(): void
  /**
   * After that frame, which took so many milliseconds from its upload to its values: what has
   * become known since the last one. Never waits.
   */
  end(frameMs: number): StepTimes
  /** Leaves nothing behind on the device. */
  dispose(): void
}
