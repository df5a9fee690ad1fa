import { type ClipPhoto, clipView } from './clipViews'
import { DRAWN_SIDE, drawScene } from './drawnScene'
import { PHOTO_URLS } from './photoUrls'
import type { FrameSource } from './source'
import { frameOf, type Picture, type Square } from './square'
import { onEachAnimationFrame } from './ticks'

/** In the order they are shown, so that the first is asked for first. */
const PHOTOS = ['cat', 'boats', 'airplane'] as const

/** One press of “step”: the next of the cat's views, a visible move elsewhere. */
const STEP_SECONDS = 0.1

/** Photographs as they arrive; one that never does leaves its scene to the drawn bay. */
class ClipPhotos {
  private readonly pictures = new Map<ClipPhoto, ImageBitmap>()
  private readonly gone = new AbortController()

  async load(scene: ClipPhoto): Promise<void> {
    try {
      const response = await fetch(PHOTO_URLS[scene], { signal: this.gone.signal })
      const picture = await createImageBitmap(await response.blob())
      if (this.gone.signal.aborted) picture.close()
      else this.pictures.set(scene, picture)
    } catch {
      // Aborted, or not to be had: the drawn scene stands in, and needs no message.
    }
  }

  get(scene: ClipPhoto) {
    return this.pictures.get(scene)
  }

  close(): void {
    this.gone.abort()
    for (const picture of this.pictures.values()) picture.close()
    this.pictures.clear()
  }
}

/** Opens at once; a scene whose photograph has not come yet is the drawn one. */
export function openClip(now: () => number = () => performance.now()): FrameSource {
  const photos = new ClipPhotos()
  for (const scene of PHOTOS) void photos.load(scene)

  const canvas = document.createElement('canvas')
  canvas.width = DRAWN_SIDE
  canvas.height = DRAWN_SIDE
  const pen = canvas.getContext('2d')

  /** The clip's own time: it stands while nobody watches. */
  let restedAt = 0
  let watchedSince: number | null = null
  const seconds = () => restedAt + (watchedSince === null ? 0 : (now() - watchedSince) / 1000)

  const drawn = (at: number): [Picture, Square] => {
    if (pen) drawScene(pen, at)
    return [canvas, { x: 0, y: 0, side: DRAWN_SIDE }]
  }

  const shown = (): [Picture, Square] => {
    const view = clipView(seconds())
    if (view.scene === 'drawn') return drawn(view.seconds)
    const picture = photos.get(view.scene)
    return picture ? [picture, view.square] : drawn(seconds())
  }

  return {
    kind: 'clip',
    mirrored: false,
    watch(onFrame) {
      watchedSince = now()
      const stop = onEachAnimationFrame(onFrame)
      return () => {
        stop()
        restedAt = seconds()
        watchedSince = null
      }
    },
    grab: (side) => frameOf(...shown(), side),
    step() {
      restedAt += STEP_SECONDS
    },
    close: () => photos.close(),
  }
}
