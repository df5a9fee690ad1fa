import type { Result } from '../../core/result'
import type { RuntimeApi } from '../../runtime/protocol'
import type { Frame, SourceFault } from '../../runtime/sources/source'
import type { DeviceFacts } from '../records/record'

/** Frames of the reader's source while the live loop rests. */
export interface HeldFrames {
  /** The frame of this moment, its centre square; whoever takes it closes it. */
  grab(side: number): Promise<Result<Frame, SourceFault>>
  /** Gives the loop back; the second call changes nothing. */
  release(): void
}

/** What lies outside the laboratory; a test hands in its own. */
export interface LabEdges {
  /** Another runtime than the live loop's, not started. */
  openRuntime(): Promise<RuntimeApi>
  hold(): Promise<HeldFrames>
  /** The same picture once more, `side` pixels square. */
  copy(frame: ImageBitmap, side: number): Promise<ImageBitmap>
  /** Milliseconds of a clock that only goes forward. */
  now(): number
  /** The time of day, ISO 8601, UTC. */
  date(): string
  isHidden(): boolean
  onVisibility(callback: () => void): () => void
  device(): Promise<DeviceFacts>
  /** A name for a record that no other has. */
  id(): string
}
