import { type Spread, spread } from '../core/quantile'

/** Frames in the sliding window; percentiles are of these and say how many they are. */
export const WINDOW_FRAMES = 120

/** Parts of one frame. Drawing it for the eye lies outside the timed span and in no total. */
export const FRAME_PARTS = [
  'capture',
  'preprocess',
  'inference',
  'readback',
  'handOver',
  'draw',
] as const
type FramePart = (typeof FRAME_PARTS)[number]

/** One frame's times in milliseconds; `endedAt` is on the page's clock. */
export interface Sample {
  readonly endedAt: number
  readonly captureMs: number
  readonly preprocessMs: number
  readonly inferenceMs: number
  readonly readbackMs: number
  readonly drawMs: number
  /** From asking for the frame to its answer in hand, without the drawing. */
  readonly totalMs: number
}

/** The sliding window summed up for the page. */
export interface Timings {
  /** Frames in the window, the `n` of every percentile here. */
  readonly count: number
  readonly total: Spread
  readonly parts: Readonly<Record<FramePart, Spread>>
  readonly framesPerSecond: number
  /** Frames that came while one was in flight, since this configuration began. */
  readonly dropped: number
  /** Whole-frame times of the window, oldest first. */
  readonly recent: readonly number[]
  /** The window was interrupted (the tab was hidden, or the reader paused). */
  readonly interrupted: boolean
}

/**
 * What of a frame lies in none of its other parts: mostly the way to the worker and back. A clock
 * that steps by 0.1 ms may make the parts more than the whole; then it is nothing.
 */
const handOverMs = ({
  totalMs,
  captureMs,
  preprocessMs,
  inferenceMs,
  readbackMs,
}: Sample): number => Math.max(0, totalMs - captureMs - preprocessMs - inferenceMs - readbackMs)

/**
 * The last frames of one configuration. Raw samples stay here, outside React; `summary` is made
 * only when the page is about to be told.
 */
export class FrameWindow {
  private samples: Sample[] = []
  private droppedFrames = 0
  private marked = false
  /** Where the present unbroken stretch begins; a pause is no slow frame. */
  private stretch = 0

  constructor(private readonly capacity = WINDOW_FRAMES) {}

  add(sample: Sample): void {
    this.samples.push(sample)
    if (this.samples.length > this.capacity) {
      this.samples.shift()
      this.stretch = Math.max(0, this.stretch - 1)
      if (this.stretch === 0) this.marked = false
    }
  }

  drop(): void {
    this.droppedFrames += 1
  }

  /** Frames a second are counted from here on; the mark stays until the window has passed it. */
  interrupt(): void {
    if (this.samples.length === 0) return
    this.stretch = this.samples.length
    this.marked = true
  }

  /** A new configuration: its predecessor's times say nothing about it. */
  reset(): void {
    this.samples = []
    this.droppedFrames = 0
    this.marked = false
    this.stretch = 0
  }

  get raw(): readonly Sample[] {
    return this.samples
  }

  summary(): Timings | null {
    if (this.samples.length === 0) return null
    const totals = this.samples.map(({ totalMs }) => totalMs)
    const part = (ms: (sample: Sample) => number) => spread(this.samples.map(ms))
    return {
      count: this.samples.length,
      total: spread(totals),
      parts: {
        capture: part(({ captureMs }) => captureMs),
        preprocess: part(({ preprocessMs }) => preprocessMs),
        inference: part(({ inferenceMs }) => inferenceMs),
        readback: part(({ readbackMs }) => readbackMs),
        handOver: part(handOverMs),
        draw: part(({ drawMs }) => drawMs),
      },
      framesPerSecond: this.rate(),
      dropped: this.droppedFrames,
      recent: totals,
      interrupted: this.marked,
    }
  }

  /** Frames a second over the unbroken stretch; 0 until it has two frames. */
  private rate(): number {
    const first = this.samples[this.stretch]
    const last = this.samples.at(-1)
    if (!first || !last || last.endedAt <= first.endedAt) return 0
    const frames = this.samples.length - this.stretch - 1
    return (frames * 1000) / (last.endedAt - first.endedAt)
  }
}

/** Fewer frames than this have no trend that means anything. */
const TREND_FRAMES = 30

/**
 * Median of the window's last third over that of its first; above 1 the device slows down, as a
 * phone does when it grows hot.
 */
export function trend(recent: readonly number[]): number | null {
  if (recent.length < TREND_FRAMES) return null
  const third = Math.floor(recent.length / 3)
  return spread(recent.slice(-third)).median / spread(recent.slice(0, third)).median
}
