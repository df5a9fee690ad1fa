import { fail, ok, type Result } from '../../core/result'
import { type ClipPhoto, clipView } from './clipViews'
import { decode } from './photo'
import { PHOTO_URLS } from './photoUrls'
import type { FrameSource, SourceFault } from './source'
import { frameOf } from './square'

/** Seconds of the clip's own time whose view of each photograph is taken: its subject in full. */
const TAKEN_AT: Readonly<Record<ClipPhoto, number>> = { cat: 0, boats: 6.3, airplane: 12.3 }

/** The square of a bundled photograph that stands for it where nothing moves. */
export function stillSquare(photo: ClipPhoto) {
  const view = clipView(TAKEN_AT[photo])
  if (view.scene !== photo) throw new Error(`the clip shows ${view.scene} where ${photo} should be`)
  return view.square
}

/** A bundled photograph as a picture to take frames of; whoever opens it closes it. */
export async function openStill(
  photo: ClipPhoto,
  signal: AbortSignal,
): Promise<Result<Pick<FrameSource, 'grab' | 'close'>, SourceFault>> {
  try {
    const response = await fetch(PHOTO_URLS[photo], { signal })
    if (!response.ok)
      return fail({ code: 'photo-unreadable', detail: `${response.status} ${response.url}` })
    const decoded = await decode(await response.blob())
    if (!decoded.ok) return decoded
    const picture = decoded.value
    return ok({
      grab: (side) => frameOf(picture, stillSquare(photo), side),
      close: () => picture.close(),
    })
  } catch (error) {
    return fail({ code: 'photo-unreadable', detail: String(error) })
  }
}
