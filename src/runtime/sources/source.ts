import type { Result } from '../../core/result'
import type { SourceKind } from '../protocol'

/** What can go wrong before a frame is there; each code is a key of the `faults` messages. */
const SOURCE_FAULT_CODES = [
  'camera-insecure',
  'camera-unsupported',
  'camera-refused',
  'camera-in-use',
  'camera-missing',
  'camera-ended',
  'camera-failed',
  'photo-none',
  'photo-not-image',
  'photo-too-large',
  'photo-unreadable',
  'video-none',
  'video-unreadable',
  'frame-failed',
] as const

export interface SourceFault {
  readonly code: (typeof SOURCE_FAULT_CODES)[number]
  /** For the curious and the bug report; never the only thing shown. */
  readonly detail: string
}

/** Rows of RGBA bytes, top row first, as `ImageData` holds them. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

export interface Frame {
  /** As large as it was asked for; whoever takes it closes it. */
  readonly bitmap: ImageBitmap
  /** From asking for the pixels to having them cropped and resized. */
  readonly captureMs: number
}

/** Where frames come from; made ready to run before it is handed out. */
export interface FrameSource {
  readonly kind: SourceKind
  /** The camera seen as in a mirror: for the eye alone, the network gets the frame as it is. */
  readonly mirrored: boolean
  /**
   * Calls back each time there is a new frame to be had, until the answer is called. A source that
   * fails meanwhile says so once and ticks no more.
   */
  watch(onFrame: () => void, onFault: (fault: SourceFault) => void): () => void
  /** The frame of this moment, its centre square resized to `side` pixels. */
  grab(side: number): Promise<Result<Frame, SourceFault>>
  /** Moves on by one frame where time is the source's own; a camera and a photo do nothing. */
  step(): void
  /** Frees the camera, the pictures and whatever else it holds. */
  close(): void
}

/** Where whole pictures come from, uncropped. */
export interface WholeSource {
  /** One picture that does not change; `watch` calls back once. */
  readonly isStill: boolean
  watch(onFrame: () => void, onFault: (fault: SourceFault) => void): () => void
  /** All of this moment's picture, brought inside a box of so many pixels, its shape kept. */
  grabWhole(within: readonly [widest: number, highest: number]): Promise<Result<Frame, SourceFault>>
  /** The same as bytes, for work without the GPU; absent where a bitmap is the shortest way. */
  readWhole?(within: readonly [widest: number, highest: number]): Result<Pixels, SourceFault>
  close(): void
}
