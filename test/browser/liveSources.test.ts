import { afterEach, describe, expect, it, vi } from 'vitest'
import { listCameras, openCamera } from '../../src/runtime/sources/camera'
import { openClip } from '../../src/runtime/sources/clip'
import { DRAWN_SIDE, drawScene } from '../../src/runtime/sources/drawnScene'
import { openPhoto } from '../../src/runtime/sources/photo'
import type { FrameSource } from '../../src/runtime/sources/source'

const open: FrameSource[] = []
const kept = (source: FrameSource) => {
  open.push(source)
  return source
}

afterEach(() => {
  for (const source of open.splice(0)) source.close()
  vi.restoreAllMocks()
})

/** The pixels of the frame of this moment; the frame itself is closed. */
async function pixels(source: FrameSource, side = 64): Promise<Uint8ClampedArray> {
  const grabbed = await source.grab(side)
  if (!grabbed.ok) throw new Error(grabbed.fault.code)
  const { bitmap } = grabbed.value
  expect([bitmap.width, bitmap.height]).toEqual([side, side])
  const pen = new OffscreenCanvas(side, side).getContext('2d')!
  pen.drawImage(bitmap, 0, 0)
  bitmap.close()
  return pen.getImageData(0, 0, side, side).data
}

const nextFrame = (source: FrameSource) =>
  new Promise<void>((resolve, reject) => {
    const stop = source.watch(
      () => {
        stop()
        resolve()
      },
      (fault) => reject(new Error(fault.code)),
    )
  })

const difference = (one: Uint8ClampedArray, other: Uint8ClampedArray) =>
  one.reduce((sum, value, at) => sum + Math.abs(value - other[at]!), 0) / one.length

/** The drawn scene at its beginning, brought to `side` pixels. */
function drawnBay(side = 64): Uint8ClampedArray {
  const drawn = new OffscreenCanvas(DRAWN_SIDE, DRAWN_SIDE)
  drawScene(drawn.getContext('2d')!, 0)
  const pen = new OffscreenCanvas(side, side).getContext('2d')!
  pen.drawImage(drawn, 0, 0, side, side)
  return pen.getImageData(0, 0, side, side).data
}

/** The clip's first picture once the cat has come. */
async function photographed(clip: FrameSource): Promise<Uint8ClampedArray> {
  const bay = drawnBay()
  return vi.waitFor(
    async () => {
      const picture = await pixels(clip)
      expect(difference(picture, bay)).toBeGreaterThan(20)
      return picture
    },
    { timeout: 60_000, interval: 100 },
  )
}

describe('the clip', () => {
  it('is the drawn bay at once, though no photograph ever comes', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => {}))
    expect(difference(await pixels(kept(openClip(() => 0))), drawnBay())).toBeLessThan(8)
  })

  it('is a photograph soon, and another picture a tenth of a second later', async () => {
    let seconds = 0
    const clip = kept(openClip(() => seconds * 1000))
    const first = await photographed(clip)
    const stop = clip.watch(
      () => {},
      () => {},
    )
    seconds = 0.1
    expect(difference(first, await pixels(clip))).toBeGreaterThan(1)
    stop()
  })

  it('stands still while nobody watches, and moves by a step', async () => {
    let now = 0
    const clip = kept(openClip(() => now))
    const first = await photographed(clip)
    now = 3000
    expect(difference(first, await pixels(clip))).toBe(0)
    clip.step()
    expect(difference(first, await pixels(clip))).toBeGreaterThan(1)
  })
})

describe('the camera', () => {
  it('gives 96-pixel frames, and its light and its video are gone when it is closed', async () => {
    const opened = await openCamera(null, new AbortController().signal)
    if (!opened.ok) throw new Error(opened.fault.code)
    const camera = opened.value
    await nextFrame(camera)
    expect(new Set(await pixels(camera, 96)).size).toBeGreaterThan(2)
    const video = document.querySelector('video')!
    const [track] = (video.srcObject as MediaStream).getTracks() // set from getUserMedia's stream
    camera.close()
    expect([track?.readyState, document.querySelector('video')]).toEqual(['ended', null])
  })

  it('says that it was unplugged', async () => {
    const opened = await openCamera(null, new AbortController().signal)
    if (!opened.ok) throw new Error(opened.fault.code)
    const camera = kept(opened.value)
    const fault = new Promise((resolve) => camera.watch(() => {}, resolve))
    const stream = document.querySelector('video')!.srcObject as MediaStream // as above
    stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'))
    expect(await fault).toMatchObject({ code: 'camera-ended' })
  })

  it('is told as refused, and leaves no video behind', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
      new DOMException('no', 'NotAllowedError'),
    )
    const opened = await openCamera(null, new AbortController().signal)
    expect(opened).toMatchObject({ ok: false, fault: { code: 'camera-refused' } })
    expect(document.querySelector('video')).toBeNull()
  })

  it('goes off again when the reader left while the browser was asking', async () => {
    const left = new AbortController()
    const opening = openCamera(null, left.signal)
    left.abort()
    expect((await opening).ok).toBe(false)
    expect(document.querySelector('video')).toBeNull()
  })

  /** A camera of the test's own, red on the left of its middle and blue on the right. */
  function paintedCamera(width: number, height: number) {
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d', { alpha: false })!
    const paint = (wide: number, high: number) => {
      canvas.width = wide
      canvas.height = high
      pen.fillStyle = '#ff0000'
      pen.fillRect(0, 0, wide / 2, high)
      pen.fillStyle = '#0000ff'
      pen.fillRect(wide / 2, 0, wide / 2, high)
    }
    paint(width, height)
    const asked = vi
      .spyOn(navigator.mediaDevices, 'getUserMedia')
      .mockImplementation(async () => canvas.captureStream())
    return { paint, asked }
  }

  const middle = async (camera: FrameSource) => {
    const found = await pixels(camera, 32)
    return [4, 27].map((x) => found[(16 * 32 + x) * 4]! > 128)
  }

  it.each([
    ['turned from 640×360 to 360×640', [640, 360], [360, 640]],
    ['that grows from 640×480 to 4K', [640, 480], [3840, 2160]],
  ] as const)('%s gives square frames of its new middle', async (_, before, after) => {
    const { paint } = paintedCamera(before[0], before[1])
    const opened = await openCamera(null, new AbortController().signal)
    if (!opened.ok) throw new Error(opened.fault.code)
    const camera = kept(opened.value)
    expect(await middle(camera)).toEqual([true, false])
    const video = document.querySelector('video')!
    paint(after[0], after[1])
    await vi.waitUntil(
      () => {
        return video.videoWidth === after[0] && video.videoHeight === after[1]
      },
      { timeout: 60_000, interval: 100 },
    )
    expect(await middle(camera)).toEqual([true, false])
  })

  it('plays muted, inline and in the document, and wishes for the rear camera without insisting', async () => {
    const { asked } = paintedCamera(64, 64)
    const played = vi.spyOn(HTMLMediaElement.prototype, 'play')
    const atPlay: unknown[] = []
    played.mockImplementation(async function (this: HTMLMediaElement) {
      const isInline = this instanceof HTMLVideoElement && this.playsInline
      atPlay.push([this.muted, isInline, this.isConnected])
    })
    const opened = await openCamera(null, new AbortController().signal)
    if (opened.ok) kept(opened.value)
    expect(atPlay).toEqual([[true, true, true]])
    expect(asked.mock.calls[0]?.[0]).toMatchObject({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
    })
    const named = await openCamera('rear', new AbortController().signal)
    if (named.ok) kept(named.value)
    expect(asked.mock.calls[1]?.[0]).toMatchObject({ video: { deviceId: { exact: 'rear' } } })
  })

  it('plays on where the system paused it while nobody watched', async () => {
    paintedCamera(64, 64)
    const opened = await openCamera(null, new AbortController().signal)
    if (!opened.ok) throw new Error(opened.fault.code)
    const camera = kept(opened.value)
    const video = document.querySelector('video')!
    video.pause()
    const stop = camera.watch(
      () => {},
      () => {},
    )
    await vi.waitUntil(() => !video.paused, { timeout: 60_000 })
    stop()
  })

  it('is in the list of cameras', async () => {
    expect((await listCameras()).length).toBeGreaterThan(0)
  })
})

describe('a photo', () => {
  const drawn = async (width: number, height: number) => {
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#ff0000'
    pen.fillRect(0, 0, width, height)
    pen.fillStyle = '#0000ff'
    pen.fillRect((width - height) / 2, 0, height, height)
    return canvas.convertToBlob({ type: 'image/png' })
  }

  it('of 300×200 is fed as its blue centre square, without its red sides', async () => {
    const opened = await openPhoto(await drawn(300, 200))
    if (!opened.ok) throw new Error(opened.fault.code)
    const fed = await pixels(kept(opened.value), 32)
    expect([...fed.slice(0, 4)]).toEqual([0, 0, 255, 255])
    expect([...fed.slice(-4)]).toEqual([0, 0, 255, 255])
  })

  it('that is text is told as no image, and one cut after 60 bytes as unreadable', async () => {
    const text = new Blob(['{"not":"a picture"}'], { type: 'image/png' })
    expect(await openPhoto(text)).toMatchObject({ fault: { code: 'photo-not-image' } })
    const whole = await drawn(300, 200)
    expect(await openPhoto(whole.slice(0, 60))).toMatchObject({
      fault: { code: 'photo-unreadable' },
    })
  })

  it('that an address names and nobody gave is told as none', async () => {
    expect(await openPhoto(null)).toMatchObject({ fault: { code: 'photo-none' } })
  })
})
