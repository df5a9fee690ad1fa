import { layoutNumbers } from '../../charts/conv/layoutNumbers'
import { layoutSolid } from '../../charts/conv/layoutSolid'
import { isFine } from '../../charts/conv/numbersText'
import type { ConvScene } from '../../core/conv/setting'
import type { Display } from '../../state/choice'
import { animationPositions, MOST_FRAMES, MOST_PIXELS } from './exportAnimation'

/** How a scene is filmed. */
export interface Film {
  /** The drawing is made so wide, in its own pixels. */
  readonly width: number
  /** Steps to draw, each shown as it is done. */
  readonly positions: readonly number[]
  /** Fewer steps than a film may have, so that what is written stays legible. */
  readonly isShortened: boolean
}

/** Smallest writing in a file, in pixels; a drawing that needs more room gets fewer frames. */
export const LEAST_WRITING = 9

/** In drawings of the film's width: captions beside sheets, and the figures in small cells. */
const WRITING = { solid: 12, numbers: 9 } as const satisfies Record<Display, number>

/** Fewer would be no film: then the writing gets smaller after all. */
const FEWEST_FRAMES = 12

/**
 * Widths to draw at. With its margins a drawing of 600 is 640, so that words of 12 are 18 in a
 * film of 960; numbers take less room where more channels stand side by side.
 */
const WIDTHS = {
  solid: [600],
  numbers: [600, 920, 1160, 1400, 1880, 2200],
} as const satisfies Record<Display, readonly number[]>

/** Ground that a file has around a drawing, both sides together. */
const MARGINS = 40

/** The width that takes the fewest pixels, and as many steps as then fit. */
export function filmOf(scene: ConvScene, display: Display): Film {
  const { plan } = scene
  const hasDecimals = display === 'numbers' && isFine(scene)
  const sizes = WIDTHS[display].map((width) => {
    const { height } =
      display === 'solid' ? layoutSolid(plan, width) : layoutNumbers(plan, { width, hasDecimals })
    return { width, pixels: (width + MARGINS) * (height + MARGINS) }
  })
  const { width, pixels } = sizes.reduce((a, b) => (b.pixels < a.pixels ? b : a))
  const least = LEAST_WRITING / WRITING[display]
  const fitting = Math.floor(MOST_PIXELS / (pixels * least ** 2))
  const most = Math.min(MOST_FRAMES, Math.max(FEWEST_FRAMES, fitting))
  return {
    width,
    positions: animationPositions(plan.steps, most),
    isShortened: most < Math.min(MOST_FRAMES, plan.steps),
  }
}
