import { fail, ok, type Result } from '../../core/result'
import { hiddenVideo } from './hiddenVideo'
import type { FrameSource, SourceFault } from './source'
import { centreSquare, frameOf } from './square'
import { onEachVideoFrame } from './ticks'

/** One frame of most films; a film does not say how many it has a second. */
const STEP_SECONDS = 1 / 30

/**
 * The reader's film, over and over and without its sound; `null` is an address that names one
 * nobody gave. While nobody watches it stands still.
 */
export async function openVideo(
  file: Blob | null,
  signal: AbortSignal,
): Promise<Result<FrameSource, SourceFault>> {
  if (!file) return fail({ code: 'video-none', detail: '' })
  const video = hiddenVideo()
  const address = URL.createObjectURL(file)
  const close = () => {
    video.pause()
    video.removeAttribute('src')
    video.load()
    video.remove()
    URL.revokeObjectURL(address)
  }
  video.src = address
  try {
    await firstFrame(video, signal)
    video.loop = true
  } catch (error) {
    const detail = video.error?.message || String(error)
    close()
    return fail({ code: 'video-unreadable', detail })
  }
  return ok(videoSource(video, close))
}

function videoSource(video: HTMLVideoElement, close: () => void): FrameSource {
  let seeking: Promise<void> = Promise.resolve()
  return {
    kind: 'file',
    mirrored: false,
    watch(onFrame, onFault) {
      const broken = () => onFault({ code: 'video-unreadable', detail: video.error?.message ?? '' })
      const stop = onEachVideoFrame(video, onFrame)
      video.addEventListener('error', broken)
      // A browser that refuses has shown one frame, and that one is run on.
      video.play().catch(() => {})
      return () => {
        stop()
        video.removeEventListener('error', broken)
        video.pause()
      }
    },
    async grab(side) {
      await seeking
      return frameOf(video, centreSquare(video.videoWidth, video.videoHeight), side)
    },
    step() {
      if (!video.paused) return
      const next = video.currentTime + STEP_SECONDS
      seeking = video.error ? Promise.resolve() : sought(video)
      video.currentTime = next < video.duration ? next : 0
    },
    close,
  }
}

/** Ends when the film stands where it was sent, or never will: it broke, or was closed. */
function sought(video: HTMLVideoElement): Promise<void> {
  const over = new AbortController()
  return new Promise((resolve) => {
    const end = () => {
      over.abort()
      resolve()
    }
    for (const event of ['seeked', 'error', 'emptied'])
      video.addEventListener(event, end, { signal: over.signal })
  })
}

/**
 * Ends when there is a picture to be had, or throws where there will be none. A film that has not
 * begun has none to give yet, whatever it says of itself, so it plays up to its first.
 */
async function firstFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const over = new AbortController()
  const until = { signal: over.signal }
  await new Promise<void>((resolve, reject) => {
    const stop = onEachVideoFrame(video, () => {
      if (video.videoWidth > 0) resolve()
    })
    over.signal.addEventListener('abort', stop)
    video.addEventListener('error', () => reject(video.error), until)
    video.addEventListener('ended', () => reject(new Error('no picture in it')), until)
    signal.addEventListener('abort', () => reject(signal.reason), until)
    video.play().catch(reject)
  }).finally(() => over.abort())
  video.pause()
}
