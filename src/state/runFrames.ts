import type { Result } from '../core/result'
import type { FrameReport, RuntimeFault } from '../runtime/protocol'
import type { FrameSource, SourceFault } from '../runtime/sources/source'
import type { Sample } from './runStats'

/** Shows a frame to the reader; it may keep nothing of the bitmap, which goes on to the network. */
export type ShowFrame = (frame: ImageBitmap) => void

/** A camera that gives no frame now and then is not broken; this many in a row are told. */
const FAILED_GRABS = 5

export interface FrameLoopParts {
  /** Side of the frames now wanted, in pixels. */
  side(): number
  show(frame: ImageBitmap): void
  /** Null while there is no program: then a frame is only shown. */
  infer(): ((frame: ImageBitmap) => Promise<Result<FrameReport, RuntimeFault>>) | null
  onSample(sample: Sample, report: FrameReport): void
  /** What is measured between two frames; the next one waits for its end. */
  between(source: FrameSource): Promise<void> | null
  onDropped(): void
  onFault(fault: SourceFault): void
  now(): number
}

export interface FrameLoop {
  readonly source: FrameSource | null
  /** Runs on each new frame of this source until `rest`. */
  run(source: FrameSource): void
  /** Stops asking for frames; the one in flight comes to its end and is not counted. */
  rest(): void
  /** One frame, outside of any run. */
  once(source: FrameSource): Promise<void>
  /** Ends with the frame in flight. */
  idle(): Promise<void>
}

/**
 * One frame in flight. A frame that arrives meanwhile is dropped and counted, so a slow device
 * shows fewer frames and never an old one. Whoever holds a bitmap last closes it: the runtime
 * closes what it is given, and this loop closes the rest.
 */
export function createFrameLoop(parts: FrameLoopParts): FrameLoop {
  let source: FrameSource | null = null
  let unwatch = () => {}
  let busy = false
  let inFlight: Promise<void> = Promise.resolve()
  let failedGrabs = 0
  /** Changes whenever frames before it must not be counted any more. */
  let stretch = 0

  const frame = (from: FrameSource): Promise<void> => {
    inFlight = oneFrame(from)
    return inFlight
  }

  const oneFrame = async (from: FrameSource): Promise<void> => {
    busy = true
    const began = stretch
    try {
      const askedAt = parts.now()
      const grabbed = await from.grab(parts.side())
      const grabMs = parts.now() - askedAt
      if (!grabbed.ok) {
        failedGrabs += 1
        if (began === stretch && failedGrabs >= FAILED_GRABS) parts.onFault(grabbed.fault)
        return
      }
      failedGrabs = 0
      const { bitmap, captureMs } = grabbed.value
      const infer = began === stretch ? parts.infer() : null
      const drawBegan = parts.now()
      if (began === stretch) parts.show(bitmap)
      const sentAt = parts.now()
      if (!infer || bitmap.width !== parts.side()) {
        bitmap.close()
        return
      }
      const answer = await infer(bitmap)
      if (!answer.ok || began !== stretch) return
      const { preprocessMs, inferenceMs, readbackMs } = answer.value.times
      const endedAt = parts.now()
      const times = { captureMs, preprocessMs, inferenceMs, readbackMs }
      const [drawMs, totalMs] = [sentAt - drawBegan, grabMs + endedAt - sentAt]
      parts.onSample({ endedAt, ...times, drawMs, totalMs }, answer.value)
      await parts.between(from)
    } finally {
      busy = false
    }
  }

  const rest = () => {
    unwatch()
    unwatch = () => {}
    source = null
    stretch += 1
  }

  return {
    get source() {
      return source
    },
    run(from) {
      if (source === from) return
      rest()
      failedGrabs = 0
      source = from
      unwatch = from.watch(
        () => {
          if (busy) parts.onDropped()
          else void frame(from)
        },
        (fault) => parts.onFault(fault),
      )
    },
    rest,
    idle: () => inFlight,
    async once(from) {
      await inFlight
      if (!busy) await frame(from)
    },
  }
}
