import { describe, expect, it } from 'vitest'
import { openVideo } from '../../src/runtime/sources/video'

/** A film of 3 plain pictures or more, made by the browser itself. */
async function film(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = 64
  canvas.height = 48
  const context = canvas.getContext('2d')!
  const stream = canvas.captureStream(30)
  const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' })
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const ended = new Promise((resolve) => {
    recorder.onstop = resolve
  })
  recorder.start(100)
  const colours = ['#f00', '#0f0', '#00f']
  // A busy machine records late: the film is not over before there is something in it.
  for (let at = 0; at < 3 || parts.every(({ size }) => size === 0); at += 1) {
    context.fillStyle = colours[at % 3]!
    context.fillRect(0, 0, 64, 48)
    await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  recorder.stop()
  await ended
  for (const track of stream.getTracks()) track.stop()
  return new Blob(parts, { type: 'video/webm' })
}

const videos = () => document.querySelectorAll('video').length
const signal = () => new AbortController().signal

describe('a film of the reader’s', () => {
  it('gives frames of 32 pixels, plays while it is watched, and leaves nothing behind', async () => {
    const opened = await openVideo(await film(), signal())
    if (!opened.ok) throw new Error(opened.fault.detail)
    const source = opened.value
    const video = document.querySelector('video')!
    expect(video.paused).toBe(true)
    const grabbed = await source.grab(32)
    if (!grabbed.ok) throw new Error(grabbed.fault.detail)
    expect([grabbed.value.bitmap.width, grabbed.value.bitmap.height]).toEqual([32, 32])
    grabbed.value.bitmap.close()

    let frames = 0
    await new Promise<void>((resolve) => {
      const stop = source.watch(
        () => {
          frames += 1
          if (frames < 3) return
          stop()
          resolve()
        },
        (fault) => expect.unreachable(fault.code),
      )
    })
    expect(video.paused).toBe(true)
    source.step()
    const stepped = await source.grab(32)
    expect(stepped.ok).toBe(true)
    if (stepped.ok) stepped.value.bitmap.close()
    source.close()
    expect(videos()).toBe(0)
  })

  it('that is no film, or that nobody gave, is told apart and leaves nothing behind', async () => {
    const broken = await openVideo(new Blob(['no film'], { type: 'video/mp4' }), signal())
    expect(broken.ok ? '' : broken.fault.code).toBe('video-unreadable')
    const none = await openVideo(null, signal())
    expect(none.ok ? '' : none.fault.code).toBe('video-none')
    expect(videos()).toBe(0)
  })

  it('that the reader leaves while it loads is closed', async () => {
    const controller = new AbortController()
    const opening = openVideo(await film(), controller.signal)
    controller.abort()
    expect((await opening).ok).toBe(false)
    expect(videos()).toBe(0)
  })
})
