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
      seeking = new Promise((resolve) => {
        video.addEventListener('seeked', () => resolve(), { once: true })
        video.addEventListener('error', () => resolve(), { once: true })
      })
      video.currentTime = next < video.duration ? next : 0
    },
    close,
  }
}

/**
 * Ends when there is a picture to be had, or throws where there will be none. A film that has not
 * begun has none to give yet, whatever it says of itself, so it plays up to its first.
 */
async function firstFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    const stop = onEachVideoFrame(video, () => {
      if (video.videoWidth === 0) return
      stop()
      resolve()
    })
    const refuse = (reason: unknown) => {
      stop()
      reject(reason)
    }
    video.addEventListener('error', () => refuse(video.error), { once: true })
    video.addEventListener('ended', () => refuse(new Error('no picture in it')), { once: true })
    signal.addEventListener('abort', () => refuse(signal.reason), { once: true })
    video.play().catch(refuse)
  })
  video.pause()
}
