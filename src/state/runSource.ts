import { fail, type Result } from '../core/result'
import type { SourceKind } from '../runtime/protocol'
import type { FrameSource, SourceFault } from '../runtime/sources/source'
import { newestWins } from './runTurns'

/** What frames are wanted from; two wishes are the same one when they are the same object. */
export interface SourceWish {
  readonly kind: SourceKind
  /** `null` leaves the camera to the browser. */
  readonly deviceId: string | null
  readonly photo: Blob | null
  /** A film of the reader's. */
  readonly video: Blob | null
}

export type OpenSource = (
  wish: SourceWish,
  signal: AbortSignal,
) => Promise<Result<FrameSource, SourceFault>>

export interface SourceLane {
  readonly source: FrameSource | null
  readonly fault: SourceFault | null
  /** Closes what was open before it opens the new one, so that one camera serves two wishes. */
  want(wish: SourceWish | null): void
  fail(fault: SourceFault): void
}

/** What a throw is told as; only what nobody foresaw is thrown. */
const UNFORESEEN: Readonly<Record<SourceKind, SourceFault['code']>> = {
  clip: 'frame-failed',
  camera: 'camera-failed',
  photo: 'photo-unreadable',
  file: 'video-unreadable',
}

const aborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })

/**
 * One source at a time; `onChange` says that one came, went or failed. A prompt that the reader
 * leaves unanswered holds up nothing: what comes of it after another wish is closed at once.
 */
export function createSourceLane(open: OpenSource, onChange: () => void): SourceLane {
  let wanted: SourceWish | null = null
  let held: SourceWish | null = null
  let source: FrameSource | null = null
  let fault: SourceFault | null = null
  let opening = new AbortController()

  const letGo = () => {
    const closing = source
    source = null
    held = null
    if (closing) {
      onChange()
      closing.close()
    }
  }

  const turns = newestWins(async (overtaken) => {
    const wish = wanted
    if (wish === held && (wish === null || source)) return
    letGo()
    if (!wish) return
    opening = new AbortController()
    const { signal } = opening
    const coming = open(wish, signal).catch((error: unknown) =>
      fail<SourceFault>({ code: UNFORESEEN[wish.kind], detail: String(error) }),
    )
    const opened = await Promise.race([coming, aborted(signal)])
    if (!opened || overtaken() || wanted !== wish) {
      void coming.then((late) => late.ok && late.value.close())
      return
    }
    if (opened.ok) {
      source = opened.value
      held = wish
    } else {
      fault = opened.fault
    }
    onChange()
  })

  return {
    get source() {
      return source
    },
    get fault() {
      return fault
    },
    want(wish) {
      if (wish === wanted && !fault) return
      wanted = wish
      fault = null
      opening.abort()
      if (wish !== held) letGo()
      onChange()
      void turns.ask()
    },
    fail(reason) {
      letGo()
      fault = reason
      onChange()
    },
  }
}
