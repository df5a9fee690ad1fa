import type { Square } from './square'

/** Pictures of the clip that are photographs; `drawn` is our own moving scene. */
export type ClipPhoto = 'cat' | 'boats' | 'airplane'

export type ClipView =
  | { readonly scene: ClipPhoto; readonly square: Square }
  | { readonly scene: 'drawn'; readonly seconds: number }

/** From 0 to 1 and back, without a jolt at either end. */
const sway = (phase: number) => (1 - Math.cos(2 * Math.PI * phase)) / 2

const between = (from: number, to: number, share: number) => from + (to - from) * share

/** Muybridge's plate is a film already: six views a row, four rows, ten views a second here. */
const CAT_VIEWS_PER_SECOND = 10
const CAT_SIDE = 120
const CAT_COLUMNS = 6
const CAT_VIEWS = 24
const CAT_ROW_CENTRES = [65, 190, 315, 444] as const

function catSquare(seconds: number): Square {
  const view = Math.floor(seconds * CAT_VIEWS_PER_SECOND + 1e-6) % CAT_VIEWS
  const centreX = 97 + 169.4 * (view % CAT_COLUMNS)
  const centreY = CAT_ROW_CENTRES[Math.floor(view / CAT_COLUMNS)] ?? 65
  return { x: centreX - CAT_SIDE / 2, y: centreY - CAT_SIDE / 2, side: CAT_SIDE }
}

/** Along the river from the near boats up to the tall mast, closing in. */
function boatsSquare(share: number): Square {
  const side = between(700, 380, sway(share))
  const centreX = between(360, 590, sway(share))
  const centreY = between(460, 420, sway(share))
  return { x: centreX - side / 2, y: centreY - side / 2, side }
}

/** A slow circle above the airplane. */
function airplaneSquare(share: number): Square {
  const side = between(620, 700, sway(2 * share))
  const centreX = 560 + 100 * Math.cos(2 * Math.PI * share)
  const centreY = 358.5 + (717 / 2 - side / 2) * Math.sin(2 * Math.PI * share)
  return { x: centreX - side / 2, y: centreY - side / 2, side }
}

const SCENES = [
  { scene: 'cat', seconds: 4.8 },
  { scene: 'boats', seconds: 6 },
  { scene: 'airplane', seconds: 6 },
  { scene: 'drawn', seconds: 6 },
] as const

export const CLIP_SECONDS = SCENES.reduce((sum, { seconds }) => sum + seconds, 0)

/** What the clip shows at a time of its own clock: a pure function, so it pauses and steps. */
export function clipView(seconds: number): ClipView {
  let left = ((seconds % CLIP_SECONDS) + CLIP_SECONDS) % CLIP_SECONDS
  for (const { scene, seconds: length } of SCENES) {
    if (left < length) {
      switch (scene) {
        case 'cat':
          return { scene, square: catSquare(left) }
        case 'boats':
          return { scene, square: boatsSquare(left / length) }
        case 'airplane':
          return { scene, square: airplaneSquare(left / length) }
        case 'drawn':
          return { scene, seconds: left }
      }
    }
    left -= length
  }
  return { scene: 'drawn', seconds: left }
}
