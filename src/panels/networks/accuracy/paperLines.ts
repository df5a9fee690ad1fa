import type { NetworkCost } from '../../../core/analyse'
import { type BlockRow, foldBlocks } from '../../../core/blockRows'
import { weights } from '../../../core/cost'
import { sumFigures } from '../../../core/figures'
import {
  type Agreement,
  agreement,
  PAPER_MEASURES,
  PAPER_PHONES,
  type PaperLayer,
  type PaperMeasure,
  type PaperPhone,
  type PaperReason,
  type PaperRow,
  type PaperSubject,
  type PaperTable,
} from '../../../nets/papers'
import { paperCost } from './paperCosts'

export interface PaperCell {
  readonly measure: PaperMeasure
  /** Null where the table does not print it. */
  readonly printed: number | null
  /** What the layers give; null for a network that is not counted here. */
  readonly counted: number | null
  readonly agreement: Agreement | null
  /** Null where rounding explains the difference, or nothing is counted. */
  readonly reason: PaperReason | null
}

export interface PaperLine {
  readonly row: PaperRow
  readonly cells: readonly PaperCell[]
}

/** A paper's table with the count beside each of its figures. */
export const paperLines = ({ rows, alsoCounted = [] }: PaperTable): readonly PaperLine[] =>
  rows.map((row) => ({
    row,
    cells: PAPER_MEASURES.flatMap((measure): readonly PaperCell[] => {
      const figure = row.figures[measure]
      if (!figure && !alsoCounted.includes(measure)) return []
      const counted = row.subject && countOf(row.subject, measure)
      const printed = figure?.value ?? null
      if (!figure || counted === null) {
        return [{ measure, printed, counted, agreement: null, reason: null }]
      }
      const how = agreement(figure, counted)
      const reason = how === 'differs' ? figure.reason : null
      return [{ measure, printed, counted, agreement: how, reason }]
    }),
  }))

/** The measures a table has columns for: those it prints, then those only counted here. */
export const measuresOf = (table: PaperTable): readonly PaperMeasure[] => [
  ...PAPER_MEASURES.filter((measure) => isPrinted(table, measure)),
  ...PAPER_MEASURES.filter(
    (measure) => table.alsoCounted?.includes(measure) && !isPrinted(table, measure),
  ),
]

/** Whether a table prints a measure, or it is only counted beside it. */
export const isPrinted = ({ rows }: PaperTable, measure: PaperMeasure): boolean =>
  rows.some((row) => row.figures[measure])

/** The phones whose milliseconds a table prints. */
export const phonesOf = ({ rows }: PaperTable): readonly PaperPhone[] =>
  PAPER_PHONES.filter((phone) => rows.some((row) => row.milliseconds?.[phone] !== undefined))

function countOf(subject: NonNullable<PaperRow['subject']>, measure: PaperMeasure): number {
  if ('layers' in subject) return sumOf(subject.layers, measure === 'macs')
  const cost = paperCost(subject)
  const { kind, mapSide } = subject
  switch (measure) {
    case 'macs':
    case 'params':
      return subject.blocks
        ? sumFigures(blocksOf(cost, subject.blocks))[measure]
        : cost.totals[measure]
    case 'macsShare':
      return partOf(cost, kind, (row) => row.macs)
    case 'paramsShare':
      // Of the weights of convolutions and the classifier, without biases and norms.
      return partOf(cost, kind, (row) => weights(row.layer, row.inputs[0]!))
    case 'channels':
      return mapOf(cost, mapSide).channels
    case 'kilobytes': {
      const { side, channels } = mapOf(cost, mapSide)
      return (side ** 2 * channels * BYTES_OF_16_BITS) / 1000
    }
    case 'expanded':
      return blocksOf(cost, subject.blocks)
        .flatMap(({ rows }) => rows)
        .find((row) => row.kind === 'depthwise')!.input[2]
    case 'outChannels':
      return blocksOf(cost, subject.blocks).at(-1)!.output[2]
  }
}

/** What single layers cost, less those that are taken off. */
const sumOf = (layers: readonly PaperLayer[], isMacs: boolean): number =>
  layers.reduce((sum, { kernelSize, from, to, side, isDepthwise, isLess }) => {
    const weightCount = kernelSize ** 2 * (isDepthwise ? 1 : from) * to
    return sum + (isLess ? -1 : 1) * weightCount * (isMacs ? side ** 2 : 1)
  }, 0)

const blocksOf = (cost: NetworkCost, blocks: PaperSubject['blocks']): readonly BlockRow[] =>
  blocks ? foldBlocks(cost).slice(blocks[0], blocks[1] + 1) : []

const BYTES_OF_16_BITS = 2

type Row = NetworkCost['rows'][number]

function kindOf({ layer }: Row): PaperSubject['kind'] {
  if (layer.kind === 'depthwise') return 'depthwise'
  if (layer.kind === 'dense') return 'dense'
  if (layer.kind !== 'conv') return undefined
  return layer.kernelSize[0] * layer.kernelSize[1] === 1 ? 'pointwise' : 'full'
}

function partOf(cost: NetworkCost, kind: PaperSubject['kind'], count: (row: Row) => number) {
  const sum = (rows: readonly Row[]) => rows.reduce((total, row) => total + count(row), 0)
  return sum(cost.rows.filter((row) => kindOf(row) === kind)) / sum(cost.rows)
}

interface WidestMap {
  readonly side: number
  readonly channels: number
}

/**
 * Most channels that a separable block, an inverted residual or the last pool hands on at one
 * side; at any side, the map with most values.
 */
function mapOf(cost: NetworkCost, mapSide: PaperSubject['mapSide']): WidestMap {
  const isMade = ({ kind }: BlockRow) => kind === 'separable' || kind === 'invertedResidual'
  const blocks = foldBlocks(cost).filter(isMade)
  const pools = cost.rows.filter(({ kind }) => kind === 'globalPool')
  const maps = [...blocks, ...pools].map(({ output }) => ({
    side: output[0],
    channels: output[2],
  }))
  const size = ({ side, channels }: WidestMap) => side ** 2 * channels
  return maps
    .filter(({ side }) => mapSide === 'any' || side === mapSide)
    .reduce((widest, map) => (size(map) > size(widest) ? map : widest), { side: 0, channels: 0 })
}
