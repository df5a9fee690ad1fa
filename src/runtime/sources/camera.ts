import { fail, ok, type Result } from '../../core/result'
import { cameraFault } from './cameraFault'
import { hiddenVideo } from './hiddenVideo'
import type { FrameSource, SourceFault, WholeSource } from './source'
import { centreSquare, frameOf } from './square'
import { onEachVideoFrame } from './ticks'
import { createVideoReader, wholeOf } from './whole'

export interface CameraDevice {
  readonly id: string
  /** Empty until the reader has let the page use a camera. */
  readonly label: string
}

/** Cameras the browser will name; none where it has no say on them. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  try {
    const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? []
    return devices
      .filter((device) => device.kind === 'videoinput')
      .map((device) => ({ id: device.deviceId, label: device.label }))
  } catch {
    return []
  }
}

function release(stream: MediaStream, video: HTMLVideoElement): void {
  for (const track of stream.getTracks()) track.stop()
  video.srcObject = null
  video.remove()
}

/**
 * The camera the reader named, that one and no other; else, where there are two, the one that looks
 * away from the reader. That second wish is only an ideal: most laptops would refuse it outright. A
 * reader who leaves while the browser still asks has `signal` aborted, and the light goes out
 * again.
 */
export async function openCamera(
  deviceId: string | null,
  signal: AbortSignal,
): Promise<Result<FrameSource & WholeSource, SourceFault>> {
  if (!globalThis.isSecureContext) return fail({ code: 'camera-insecure', detail: location.origin })
  if (!navigator.mediaDevices?.getUserMedia) return fail({ code: 'camera-unsupported', detail: '' })
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: {
        ...(deviceId
          ? { deviceId: { exact: deviceId } }
          : { facingMode: { ideal: 'environment' } }),
        width: { ideal: 1280 },
        height: { ideal: 720 },
      },
    })
  } catch (error) {
    return fail(cameraFault(error))
  }
  const video = hiddenVideo()
  video.srcObject = stream
  try {
    signal.throwIfAborted()
    await video.play()
    signal.throwIfAborted()
  } catch (error) {
    release(stream, video)
    return fail({ code: 'camera-failed', detail: String(error) })
  }
  return ok(cameraSource(stream, video))
}

function cameraSource(stream: MediaStream, video: HTMLVideoElement): FrameSource & WholeSource {
  const track = stream.getVideoTracks()[0]
  return {
    kind: 'camera',
    isStill: false,
    mirrored: track?.getSettings().facingMode !== 'environment',
    watch(onFrame, onFault) {
      const ended = () => onFault({ code: 'camera-ended', detail: track?.label ?? '' })
      const stop = onEachVideoFrame(video, onFrame)
      // iOS pauses it while the page is out of sight, and does not always play it again.
      if (video.paused) video.play().catch(() => {})
      if (track?.readyState === 'ended') queueMicrotask(ended)
      track?.addEventListener('ended', ended)
      return () => {
        stop()
        track?.removeEventListener('ended', ended)
      }
    },
    grab: (side) => frameOf(video, centreSquare(video.videoWidth, video.videoHeight), side),
    grabWhole: (within) => wholeOf(video, [video.videoWidth, video.videoHeight], within),
    readWhole: createVideoReader(video),
    step() {},
    close: () => release(stream, video),
  }
}
