import type { CatalogueId } from './ids'
import type { PaperId } from './paperIds'

/**
 * What a column counts. Shares are of 1, kilobytes are of 16-bit activations; `channels` are the
 * most that maps of one side have, `outChannels` those that one row of a network hands on.
 */
export const PAPER_MEASURES = [
  'macs',
  'params',
  'macsShare',
  'paramsShare',
  'channels',
  'kilobytes',
  'expanded',
  'outChannels',
] as const
export type PaperMeasure = (typeof PAPER_MEASURES)[number]

/** Why a printed figure is not what the layers give, or what else a row needs said. */
export const PAPER_REASONS = [
  'digitsSwapped',
  'withoutClassifier',
  'convolutionsOnly',
  'googlenetOriginal',
  'squeezeVersion',
  'squeezeCount',
  'withoutNorms',
  'withoutNormsCut',
  'v1InV2',
  'v2Wide',
  'v3Large',
  'v3SmallEarly',
  'otherWidth',
  'withoutStem',
  'poolCounted',
  'slip',
  'threePerNorm',
  'lastMap',
  'roundedUp',
  'nextRow',
  'otherMaxima',
  'firstBlock',
  'lastStage',
  'squeezeOnLast',
  'eightBits',
  'noMacsInActivations',
  'poolBetween',
] as const
export type PaperReason = (typeof PAPER_REASONS)[number]

export interface PrintedFigure {
  readonly value: number
  /** The least difference that the table's digits can show. */
  readonly step: number
  /** Null where rounding explains what difference there is. */
  readonly reason: PaperReason | null
}

/** What a row is a figure of, as this project counts it. */
export interface PaperSubject {
  readonly netId: CatalogueId
  readonly alpha: number
  readonly resolution: number
  readonly isFullTwin: boolean
  /** One kind of layer alone. */
  readonly kind?: 'pointwise' | 'depthwise' | 'full' | 'dense'
  /** The widest map of this side alone, in pixels; or of any side. */
  readonly mapSide?: number | 'any'
  /** Blocks one after the other, the first of the network being 0; both ends are in. */
  readonly blocks?: readonly [first: number, last: number]
  /** With ReLU for h-swish. */
  readonly isRelu?: true
}

/** One convolution without bias and norm, alone. */
export interface PaperLayer {
  readonly kernelSize: number
  /** Channels. */
  readonly from: number
  readonly to: number
  /** Of its output, in pixels. */
  readonly side: number
  readonly isDepthwise: boolean
  /** Taken off the sum: it comes for the others, which are saved. */
  readonly isLess?: true
}

/** Layers that stand in no network of this project. */
export interface PaperLayers {
  readonly layers: readonly PaperLayer[]
}

/** Where a latency was measured; `pixel1Plain` without the optimized h-swish. Milliseconds. */
export const PAPER_PHONES = ['pixel1', 'pixel1Plain', 'pixel2', 'pixel3'] as const
export type PaperPhone = (typeof PAPER_PHONES)[number]

export interface PaperRow {
  /** As the table names it. */
  readonly label: string
  /** Null for a network this project does not count. */
  readonly subject: PaperSubject | PaperLayers | null
  /** Percent. */
  readonly top1: number | null
  readonly figures: Readonly<Partial<Record<PaperMeasure, PrintedFigure>>>
  /** As printed. */
  readonly milliseconds?: Readonly<Partial<Record<PaperPhone, number>>>
  /** Said whether or not the figures agree. */
  readonly note?: PaperReason
}

export interface PaperTable {
  readonly id: PaperId
  readonly network: CatalogueId
  /** Which table of which paper. */
  readonly source: string
  /** What is counted here though the table prints none of it. */
  readonly alsoCounted?: readonly PaperMeasure[]
  readonly rows: readonly PaperRow[]
}

/** How a printed figure stands to a counted one. */
export type Agreement = 'rounded' | 'cut' | 'differs'

/** Whether the count, rounded or cut off as finely as the table prints, is the table's figure. */
export function agreement({ value, step }: PrintedFigure, counted: number): Agreement {
  const steps = counted / step
  const near = (whole: number) => Math.abs(whole * step - value) < step / 1000
  if (near(Math.round(steps))) return 'rounded'
  return near(Math.floor(steps)) ? 'cut' : 'differs'
}
