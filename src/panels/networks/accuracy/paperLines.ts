import type { NetworkCost } from '../../../core/analyse'
import { foldBlocks } from '../../../core/blockRows'
import { weights } from '../../../core/cost'
import {
  type Agreement,
  agreement,
  PAPER_MEASURES,
  type PaperMeasure,
  type PaperReason,
  type PaperRow,
  type PaperSubject,
  type PaperTable,
} from '../../../nets/papers'
import { paperCost } from './paperCosts'

export interface PaperCell {
  readonly measure: PaperMeasure
  readonly printed: number
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
export const paperLines = ({ rows }: PaperTable): readonly PaperLine[] =>
  rows.map((row) => ({
    row,
    cells: PAPER_MEASURES.flatMap((measure): readonly PaperCell[] => {
      const figure = row.figures[measure]
      if (!figure) return []
      const counted = row.subject && countOf(row.subject, measure)
      if (counted === null) {
        return [{ measure, printed: figure.value, counted, agreement: null, reason: null }]
      }
      const how = agreement(figure, counted)
      const reason = how === 'differs' ? figure.reason : null
      return [{ measure, printed: figure.value, counted, agreement: how, reason }]
    }),
  }))

export const measuresOf = ({ rows }: PaperTable): readonly PaperMeasure[] =>
  PAPER_MEASURES.filter((measure) => rows.some((row) => row.figures[measure]))

function countOf(subject: PaperSubject, measure: PaperMeasure): number {
  const cost = paperCost(subject)
  const { kind, mapSide } = subject
  switch (measure) {
    case 'macs':
    case 'params':
      return cost.totals[measure]
    case 'macsShare':
      return partOf(cost, kind, (row) => row.macs)
    case 'paramsShare':
      // Of the weights of convolutions and the classifier, without biases and norms.
      return partOf(cost, kind, (row) => weights(row.layer, row.inputs[0]!))
    case 'channels':
      return mostChannels(cost, mapSide)
    case 'kilobytes':
      return ((mapSide ?? 0) ** 2 * mostChannels(cost, mapSide) * BYTES_OF_16_BITS) / 1000
  }
}

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

/** Most channels that a separable block or an inverted residual hands on at one side. */
function mostChannels(cost: NetworkCost, side: number | undefined): number {
  const blocks = foldBlocks(cost).filter(({ output }) => output[0] === side)
  const made = blocks.filter(({ kind }) => kind === 'separable' || kind === 'invertedResidual')
  return Math.max(0, ...made.map(({ output }) => output[2]))
}
