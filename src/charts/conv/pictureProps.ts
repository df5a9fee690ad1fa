import type { ConvFrame } from '../../core/conv/frame'
import type { Lit } from '../../core/conv/lit'
import type { ConvScene, OutputCell, Spot } from '../../core/conv/setting'
import type { Moments } from './moments'

export interface ConvPictureText {
  readonly title: string
  /** One whole sentence that says what the picture shows. */
  readonly summary: string
  /** A heading for each map: "input 6×6×4". */
  readonly maps: readonly string[]
  /** A heading for each stage's kernels: "kernels 3×3×4, ×4". */
  readonly kernels: readonly string[]
  /** Of a value that is not computed yet its place alone may be told. */
  readonly describeSpot: (spot: Spot, isComputed: boolean) => string
  /** What a crossed-out box among the weights means. */
  readonly notRead?: string
}

/** How a spot was reached; a hover passes, a press and a key stay. */
export type SpotSource = 'hover' | 'press' | 'key'

/** What both pictures of a convolution draw, and what they tell. */
export interface ConvPictureProps {
  readonly width: number
  readonly scene: ConvScene
  /** Or what tells the frames while they go by: then what moves is drawn apart, over the rest. */
  readonly frame: ConvFrame | Moments
  readonly display: 'solid' | 'numbers'
  readonly spot: Spot | null
  readonly lit: Lit | null
  /** Absent: a still picture with nothing to press. */
  readonly onSpot?: ((spot: Spot | null, how: SpotSource) => void) | undefined
  /** Enter, or a second press, on a value of an output. */
  readonly onJump?: ((cell: OutputCell) => void) | undefined
  readonly text: ConvPictureText
  readonly formatValue: (value: number) => string
  /** Small and without words in it, as in the race. */
  readonly compact?: boolean | undefined
  /** As one drawing, to be taken away, also while it moves. */
  readonly isWhole?: boolean | undefined
}
